package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.night.MadePages;
import dev.winnow.night.MakeArchive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Every command of {@code docs/operations.md}, run as written in a copy of the project's job and archive, in the state that the
 * document speaks of.
 */
class OperationsDocumentTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^    (\\./winnow .*)$|`(\\./winnow [^`]*)`");
    private static final String RUN = "./winnow run jobs/sample.yaml";

    @TempDir
    private Path folder;

    private Process shell;
    private BufferedReader out;
    private PrintWriter in;
    private final Set<String> typed = new TreeSet<>();

    @BeforeEach
    void open() throws IOException {
        copy("jobs");
        copy("input");
        shell = new Workplace(folder).inFolder("dev.winnow.cli.CommandLines").start();
        out = new BufferedReader(new InputStreamReader(shell.getInputStream(), UTF_8));
        in = new PrintWriter(shell.getOutputStream(), true, UTF_8);
    }

    @AfterEach
    void close() {
        shell.destroy();
    }

    @Test
    void everyCommandDoesWhatTheDocumentSays() throws Exception {
        aHeldRunIsLookedAtAndGivenUp();
        startOver();
        aHeldRunIsReleasedTakenOutAndPutBack();
        rejectsAreListedAndRetried();
        aNewExtractorReadsAgain();
        oldHistoryGoes();
        startOver();
        aRunIsStoppedAndStartedOver();

        // "What happened, what to type" names `./winnow publish 1` and others by themselves; all were typed.
        String document = Files.readString(Path.of("docs/operations.md"));
        Set<String> written = new TreeSet<>();
        Matcher command = COMMAND.matcher(document);
        while (command.find()) {
            written.add(command.group(1) == null ? command.group(2) : command.group(1));
        }
        written.remove("./winnow status RUN");
        assertThat(typed).containsAll(written);
    }

    private void aHeldRunIsLookedAtAndGivenUp() throws IOException {
        type(RUN + " --dry-run", 0, "would begin a new run|[Aa] new run");
        edit("max-reject-ratio: 0.20", "max-reject-ratio: 0.01");
        type(RUN, 3, "Held back");
        type("./winnow status", 0, "held");
        type("./winnow status 1", 0, "held\\s+.* pages rejected \\([0-9.]+ %\\), the limit is 1.0 %");
        type("./winnow rejects 1", 0, "NO_ARTICLE  input/damaged/");
        type("./winnow rollback 1 --reason \"the archive was cut short\"", 0, "Run 1 is taken out: 0 added");
        type("./winnow status 1", 0, "withdrawn");
    }

    private void aHeldRunIsReleasedTakenOutAndPutBack() throws IOException {
        edit("max-reject-ratio: 0.20", "max-reject-ratio: 0.01");
        type(RUN, 3, "Held back");
        type(
                "./winnow publish 1 --site harborledger.example",
                0,
                "Site harborledger.example of run 1 is published|Run 1 is published");
        type(
                "./winnow status",
                0,
                "held .*Still held: [0-9]+ sites of run 1, [0-9]+ articles .*winnow status 1; all: ");
        type("./winnow rollback 1 --site harborledger.example", 0, "Site harborledger.example of run 1 is taken out");
        type(
                "./winnow publish 1 --reason \"new template, looked at ten pages\"",
                0,
                "Run 1 is published: [0-9]+ added");
        type("./winnow status 1", 0, "new template, looked at ten pages");
        type("./winnow rollback 1 --reason \"half of the titles are wrong\"", 0, "Run 1 is taken out: .* withdrawn");
        type("./winnow publish 1", 0, "Run 1 is published: [0-9]+ added");
        type("./winnow publish 1", 0, "already");
    }

    private void rejectsAreListedAndRetried() throws IOException {
        String menu = Files.readString(folder.resolve("input/damaged/section-menu.html"));
        Files.writeString(folder.resolve("input/harborledger.example/menu.html"), menu + "<!-- of another site -->");
        edit("max-reject-ratio: 0.01", "max-reject-ratio: 1");
        type(RUN, 0, "Done and published");
        type("./winnow rejects --by code", 0, "[0-9]+  NO_ARTICLE");
        type("./winnow rejects --code NO_ARTICLE --site harborledger.example", 0, "NO_ARTICLE  input/harborledger");
        type("./winnow rejects --retry --code TIMEOUT", 0, "Nothing to retry");
        type("./winnow rejects --retry --force", 0, "Run 3 \\(retry\\) of job sample");
    }

    private void aNewExtractorReadsAgain() throws IOException {
        type(RUN + " --reprocess --dry-run", 0, "Nothing to reprocess");
        edit("focus: balanced ", "focus: precision ");
        type(RUN + " --reprocess --dry-run", 0, "nothing was written");
        type(RUN + " --reprocess --since 2024-05-01 --site harborledger.example", 0, "\\(reprocess\\) of job sample");
    }

    private void oldHistoryGoes() throws IOException {
        type("./winnow prune --keep 90d --dry-run", 0, "Would remove what is older than .*\\s+0  changes in the feed");
        type("./winnow prune --keep 90d", 0, "Removed what is older than");
        type("./winnow backup --to output/backup.zip", 0, "output/backup.zip holds ");
    }

    /** A process of its own in the same folder; its archive goes away, so that it waits and is there to be stopped. */
    private void aRunIsStoppedAndStartedOver() throws Exception {
        MakeArchive.files(folder.resolve("input"), new MadePages(1, 7), 0, 400);
        Process run = new Workplace(folder)
                .inFolder("dev.winnow.cli.Winnow", "run", "jobs/sample.yaml")
                .start();
        Path log = folder.resolve("output/winnow.log");
        while (run.isAlive() && !(Files.exists(log) && Files.readString(log).contains("Executing step: [extract"))) {
            run.waitFor(20, TimeUnit.MILLISECONDS);
        }
        Path away = Files.move(folder.resolve("input"), folder.resolve("away"));
        type("./winnow status", 0, "running|Run 1 waits since .* does not answer");
        type("./winnow stop 1", 0, "Run 1 of job sample has ended: it is stopped");
        assertThat(run.waitFor()).isEqualTo(4);
        Files.move(away, folder.resolve("input"));
        type(RUN + " --dry-run", 0, "resume");
        type(RUN + " --fresh", 0, "Run 2");
        type("./winnow status", 0, "abandoned");
    }

    private void type(String line, int code, String said) throws IOException {
        typed.add(line);
        in.println(line);
        var all = new StringBuilder();
        String last = out.readLine();
        while (last != null && !last.startsWith("=")) {
            all.append(last).append('\n');
            last = out.readLine();
        }
        assertThat(all).as(line).containsPattern("(?s)" + said);
        assertThat(last).as(line + "\n" + all).isEqualTo("=" + code);
    }

    /** An empty database again, and the project's own job. */
    private void startOver() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("output"));
        FileSystemUtils.deleteRecursively(folder.resolve("jobs"));
        copy("jobs");
    }

    private void edit(String before, String after) throws IOException {
        Path job = folder.resolve("jobs/sample.yaml");
        String text = Files.readString(job);
        assertThat(text).contains(before);
        Files.writeString(job, text.replace(before, after));
    }

    private void copy(String name) throws IOException {
        Path from = Path.of(name).toAbsolutePath();
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, folder.resolve(name).resolve(from.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(List.of(folder.resolve(name))).allMatch(Files::isDirectory);
    }
}
