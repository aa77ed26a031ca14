package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.job.Engine;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Whatever is wrong is said in a sentence that names it. */
class RunErrorsTest {
    @TempDir
    Path folder;

    @Test
    void aWrongJobFileIsToldByFileAndLine() throws IOException {
        Path file = folder.resolve("job.yaml");
        CommandRun unknown = new Workplace(folder)
                .job("source: {paths: [input]}\ndedup: exact\n")
                .run();
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).startsWith(file + ":4: ").contains("dedup");
        CommandRun type = new Workplace(folder)
                .job("source: {paths: [input]}\ngate: {max-reject-ratio: many}\n")
                .run();
        assertThat(type.code()).isEqualTo(ExitCode.USAGE);
        assertThat(type.err()).startsWith(file + ":4: ").contains("max-reject-ratio");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void aMissingArchiveIsNamed() throws IOException {
        CommandRun run = new Workplace(folder).job(folder.resolve("gone")).run();

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(folder.resolve("gone") + ", which does not exist");
    }

    @Test
    void aClosedFolderIsNamed() throws IOException {
        Workplace place = Workplace.small(folder);
        Path file = Files.writeString(folder.resolve("db"), "not a folder");

        CommandRun run = place.run();

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("The database cannot be written", file + " is a file");
    }

    @Test
    void theHolderOfADatabaseIsNamed() throws IOException, InterruptedException {
        Workplace place = Workplace.small(folder);
        try (Engine engine =
                Engine.own("run other.yaml", new DatabaseSettings(place.database(), "", ""), waiting -> {})) {
            assertThat(engine.runs().list(1)).isEmpty();
            Process other = place.process("run", place.file("job.yaml").toString());
            assertThat(other.waitFor()).isEqualTo(ExitCode.IN_USE);
        }
        assertThat(Files.readAllLines(place.file("err.txt")))
                .singleElement()
                .asString()
                .contains("is in use by process " + ProcessHandle.current().pid() + " (winnow run other.yaml, since ");
    }

    @Test
    void onlyVerboseShowsAStackTrace() {
        var nowhere = Map.of("WINNOW_DB_URL", "jdbc:postgresql://localhost:1/none");
        CommandRun brief = CommandRun.of(nowhere, InputStream.nullInputStream(), "status");
        CommandRun verbose = CommandRun.of(nowhere, InputStream.nullInputStream(), "status", "--verbose");

        assertThat(brief.code()).isEqualTo(ExitCode.FAILED);
        assertThat(brief.err().lines())
                .singleElement()
                .asString()
                .contains("does not answer: Connection refused", "WINNOW_DB_URL", "Runs that are at work wait for it");
        assertThat(verbose.err()).contains("\tat dev.winnow.");
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseFromBeforeTheFirstReleaseIsNamedByEveryCommand(Databases kind) throws IOException, SQLException {
        DatabaseSettings settings = kind.fresh(folder);
        makeUnreleased(settings, kind);
        Map<String, String> environment = Map.of(
                "WINNOW_DB_URL", settings.url(),
                "WINNOW_DB_USER", settings.user(),
                "WINNOW_DB_PASSWORD", settings.password());
        String job =
                new Workplace(folder).job(Workplace.SAMPLE).file("job.yaml").toString();
        for (String line :
                List.of("status", "search lion", "export --to -", "rejects", "prune --keep 1d", "run " + job)) {
            CommandRun run = CommandRun.of(environment, InputStream.nullInputStream(), line.split(" "));

            assertThat(run.code()).as(line).isEqualTo(ExitCode.FAILED);
            assertThat(run.out()).as(line).isEmpty();
            assertThat(run.err().lines())
                    .as(line)
                    .singleElement()
                    .asString()
                    .startsWith("A Winnow before 0.1.0 made " + settings.place())
                    .contains("winnow export --format jsonl", "run the jobs again");
        }
    }

    private static void makeUnreleased(DatabaseSettings settings, Databases kind) throws SQLException {
        String script =
                "src/test/resources/migrations/unreleased-" + kind.name().toLowerCase(Locale.ROOT) + ".sql";
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            ScriptUtils.executeSqlScript(connection, new FileSystemResource(script));
        }
    }
}
