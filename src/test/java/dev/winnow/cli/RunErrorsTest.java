package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.job.Engine;
import dev.winnow.store.database.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (Engine engine = Engine.own("run other.yaml", new DatabaseSettings(place.database(), "", ""))) {
            assertThat(engine.runs().list(1)).isEmpty();
            Process other = place.process("run", place.file("job.yaml").toString());
            assertThat(other.waitFor()).isEqualTo(ExitCode.FAILED);
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
        assertThat(brief.err().lines()).singleElement().asString().contains("cannot be opened", "WINNOW_DB_URL");
        assertThat(verbose.err()).contains("\tat dev.winnow.");
    }
}
