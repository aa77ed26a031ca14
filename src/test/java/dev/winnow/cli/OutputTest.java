package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what a command says, where a shell has put it: full disks, closed pipes, devices and links. */
@EnabledOnOs(OS.LINUX)
class OutputTest {
    @TempDir
    private Path folder;

    private Workplace place;

    @BeforeEach
    void run() throws IOException {
        place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsAFailure() throws Exception {
        for (String command : new String[] {
            "rejects --json", "rejects", "status", "status 1 --json", "search harbor", "export --to -", "--help"
        }) {
            assertThat(shell("winnow " + command + " > /dev/full")).as(command).isEqualTo(1);
            assertThat(said()).isEqualTo("Standard output cannot be written: No space left on device.\n");
        }
        for (String command : new String[] {"export --to", "rejects --export", "export --format parquet --to"}) {
            assertThat(shell("winnow " + command + " /dev/full")).as(command).isEqualTo(1);
            assertThat(said()).isEqualTo("/dev/full cannot be read or written: No space left on device.\n");
        }
    }

    @Test
    void aReaderThatWentAwayEndsTheCommandWithoutAWord() throws Exception {
        for (String command : new String[] {"export --to -", "export --to /dev/stdout", "rejects --json"}) {
            // Java needs longer to start than true needs to end.
            assertThat(shell("{ winnow " + command + "; echo $? > code; } | true"))
                    .isZero();
            assertThat(said()).as(command).isEmpty();
            assertThat(folder.resolve("code")).hasContent("141");
        }
    }

    @Test
    void streamsGetTheRowsAndNothingElse() throws Exception {
        assertThat(shell("winnow export --to - > rows && winnow export --to /dev/stdout > stdout"
                        + " && winnow export --to /dev/stdout >> twice && winnow export --to /dev/stdout >> twice"
                        + " && winnow export --to /dev/fd/7 7> seven && winnow export --to /dev/null"))
                .isZero();
        String rows = Files.readString(folder.resolve("rows"));
        assertThat(rows).contains("\"address\"");
        assertThat(folder.resolve("stdout")).hasContent(rows);
        assertThat(folder.resolve("twice")).hasContent(rows + rows);
        assertThat(folder.resolve("seven")).hasContent(rows);
        assertThat(Path.of("/dev/null.manifest.json")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**manifest*");
    }

    @Test
    void foldersAreRefusedBeforeAnythingIsOpened() {
        for (String[] command : new String[][] {
            {"export", "--to", folder.toString()},
            {"export", "--to", "none/"},
            {"rejects", "--export", folder.toString()},
            {"explain", "--html", folder.toString(), Workplace.SAMPLE + "/damaged"}
        }) {
            CommandRun refused = place.command(command);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("is a folder; name a file in it.");
        }
        CommandRun report =
                place.command("report", "--to", place.file("job.yaml").toString());
        assertThat(report.code()).isEqualTo(2);
        assertThat(report.err()).contains("is a file; name a folder.");
    }

    private int shell(String script) throws Exception {
        String java = place.inFolder("dev.winnow.cli.Winnow").command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var builder = new ProcessBuilder("sh", "-c", "winnow() { " + java + " \"$@\"; }\n" + script)
                .directory(folder.toFile())
                .redirectOutput(place.file("out.txt").toFile())
                .redirectError(place.file("err.txt").toFile());
        builder.environment().put("WINNOW_DB_URL", place.database());
        builder.environment().put("WINNOW_LOG", place.file("winnow.log").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(place.file("err.txt"), UTF_8).replaceAll("\\d+ (articles|rejects) in /dev/.*\\n", "");
    }
}
