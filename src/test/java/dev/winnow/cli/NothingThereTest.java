package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Engine;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people hear who ask for what is not there: nothing to read, no database, no such run, site or language. */
class NothingThereTest {
    @TempDir
    private Path folder;

    @Test
    void nothingToReadIsNoSuccess() throws IOException {
        Path above = Files.createDirectories(folder.resolve("empty"));
        Path empty = Files.createDirectory(above.resolve("deeper"));
        Workplace place = new Workplace(folder).job(above);
        CommandRun run = place.run();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .startsWith("Nothing to read for job test: no file is in " + above)
                .contains("If a share should be mounted there", "source.allow-empty: true");
        assertThat(place.command("run", place.file("job.yaml").toString(), "--dry-run")
                        .code())
                .isEqualTo(5);
        assertThat(place.file("db")).doesNotExist();

        place.job("source: {paths: ['" + Workplace.SAMPLE + "'], include: ['*.nothing'], exclude: ['x/**']}\n");
        assertThat(place.run().err())
                .contains("there are files in " + Workplace.SAMPLE, "source.include takes (*.nothing)", "(x/**)");
        assertThat(place.run().code()).isEqualTo(5);

        assertThat(CommandRun.of("extract", empty.toString()).code()).isEqualTo(5);
        assertThat(CommandRun.of("ls", empty.toString()).code()).isEqualTo(5);
    }

    @Test
    void oneEmptyFolderAmongSeveralIsNoSuccess() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("unmounted"));
        String paths = "source: {paths: ['" + Workplace.SAMPLE.resolve("harborledger.example") + "', '" + empty + "']";
        Workplace place = new Workplace(folder).job(paths + "}\n");
        assertThat(place.run()).matches(run -> run.code() == 5).matches(run -> run.err()
                .contains("no file is in " + empty + "."));
        assertThat(place.job(paths + ", allow-empty: true}\ngate: {max-reject-ratio: 1}\n")
                        .run()
                        .code())
                .isZero();

        Files.createSymbolicLink(
                empty.resolve("news"),
                Workplace.SAMPLE.resolve("harborledger.example").toAbsolutePath());
        assertThat(place.job(paths + "}\ngate: {max-reject-ratio: 1}\n").run().code())
                .as("links that lead to another path of the job are not nothing")
                .isZero();
    }

    @Test
    void aShareThatIsNotMountedLeavesWhatIsPublished() throws IOException {
        Path share = Files.createDirectories(folder.resolve("share"));
        Path page = Files.copy(
                Workplace.SAMPLE.resolve("harborledger.example/city/how-we-mapped-every-bench.html"),
                share.resolve("a.html"));
        Workplace place = new Workplace(folder).job(share);
        assertThat(place.run().code()).isZero();
        List<String> before = place.command("export", "--to", "-").lines();
        assertThat(before).isNotEmpty();

        Files.delete(page);
        assertThat(place.run().code()).isEqualTo(5);
        assertThat(place.command("status", "--json").out())
                .contains("\"run\":1")
                .doesNotContain("\"run\":2");
        assertThat(place.command("export", "--to", "-").lines()).isEqualTo(before);

        place.job("source: {paths: ['" + share + "'], allow-empty: true}\n");
        assertThat(place.run().code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void commandsThatReadMakeNoDatabase(Databases kind) throws IOException {
        DatabaseSettings settings = kind.fresh(folder);
        Map<String, String> environment = Map.of(
                "WINNOW_DB_URL", settings.url(),
                "WINNOW_DB_USER", settings.user(),
                "WINNOW_DB_PASSWORD", settings.password());
        for (String command : List.of(
                "status",
                "status 1",
                "rejects",
                "rejects --retry",
                "export --to -",
                "report",
                "search x",
                "boilerplate",
                "sites",
                "stop 1",
                "publish 1",
                "rollback 1",
                "prune --keep 1d")) {
            CommandRun run = CommandRun.of(environment, InputStream.nullInputStream(), command.split(" "));
            assertThat(run.code()).as(command + run.err()).isEqualTo(7);
            assertThat(run.err())
                    .as(command)
                    .startsWith("There is no database yet: ")
                    .contains("winnow run JOB.yaml");
        }
        settings.file().ifPresent(file -> assertThat(file).doesNotExist());
        Workplace place = Workplace.small(folder);
        CommandRun plan = CommandRun.of(
                environment,
                InputStream.nullInputStream(),
                "run",
                place.file("job.yaml").toString(),
                "--dry-run");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out()).startsWith("Would begin a new run.");
        settings.file().ifPresent(file -> assertThat(file).doesNotExist());
        assertThat(CommandRun.of(environment, InputStream.nullInputStream(), "status")
                        .code())
                .isEqualTo(7);
        Engine.open("test", settings).close();
        assertThat(CommandRun.of(environment, InputStream.nullInputStream(), "status")
                        .out())
                .startsWith("No runs yet");
    }

    @Test
    void whatIsUnknownIsAnsweredWithWhatThereIs() throws IOException {
        Workplace place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
        for (String command : List.of("export --to -", "search harbor", "rejects", "boilerplate")) {
            CommandRun run = place.command((command + " --site harborleger.example").split(" "));
            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("There is nothing of site harborleger.example. Did you mean harborledger.example?"
                            + " There are damaged, harborledger.example.");
        }
        CommandRun language = place.command("search", "harbor", "--language", "ex");
        assertThat(language.code()).isEqualTo(2);
        assertThat(language.err()).startsWith("There is nothing of language ex. Did you mean en? There ");
        assertThat(place.command("export", "--to", "-", "--site", "damaged").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status abc                         | RUN takes the number of a run, not abc; winnow status lists the runs.
            publish 1.5                        | RUN takes the number of a run, not 1.5; winnow status lists the runs.
            search x --limit many              | --limit takes a number, not many.
            export --to - --format cvs         | --format takes jsonl, csv, parquet or markdown, not cvs. Did you mean csv?
            extract x --format jsno            | --format takes jsonl, json, text, markdown or html, not jsno. Did you mean json?
            extract x --url nowhere            | --url takes the address of a page, such as https://example.org/story, not nowhere.
            explain x --url ht!tp://a          | --url takes the address of a page, such as https://example.org/story, not ht!tp://a.
            move --to postgres                 | --to takes a PostgreSQL database such as jdbc:postgresql://host/db, not postgres.
            """)
    void wrongWordsAreAnsweredInASentence(String command, String sentence) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).first().isEqualTo(sentence);
    }

    @Test
    void aCodeThatIsNoneIsAnsweredWithAllOfThem() {
        assertThat(CommandRun.of("rejects", "--code", "NO_ARTICEL").err())
                .contains("--code takes ", "NO_ARTICLE, ", "not NO_ARTICEL. Did you mean NO_ARTICLE?");
    }

    @Test
    void anAddressOfNoDatabaseIsRefused() {
        CommandRun run =
                CommandRun.of(Map.of("WINNOW_DB_URL", "postgres://h/db"), InputStream.nullInputStream(), "status");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("WINNOW_DB_URL takes jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:./FILE, not"
                        + " postgres://h/db.\n");
    }

    @Test
    void aKilledRunIsSaidToBeStopped() throws Exception {
        Workplace place = Workplace.small(folder);
        Process process = place.process("run", place.file("job.yaml").toString());
        while (process.isAlive() && !Files.readString(place.file("out.txt")).contains("Run 1 of job")) {
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor();

        String resume = "winnow run " + place.file("job.yaml");
        assertThat(place.command("status").out())
                .contains(" killed? ", "Run 1 stopped (killed?): its process " + process.pid(), resume)
                .doesNotContain("running");
        assertThat(place.command("status", "1").out())
                .contains("run 1 of job test, stopped (killed?)".substring(4), "go on with it: " + resume)
                .doesNotContain("running");
        assertThat(place.command("status", "1", "--json").out()).contains("\"state\":\"killed\"");
        assertThat(place.command("stop", "1").out()).contains("Run 1 does not work", resume);
        assertThat(place.command("run", place.file("job.yaml").toString(), "--dry-run")
                        .out())
                .contains("Would resume run 1 (stopped (killed?)).");
        assertThat(place.run().out()).contains("Resuming run 1, attempt 2");
        assertThat(place.command("status").out()).contains(" done ").doesNotContain("killed");
    }
}
