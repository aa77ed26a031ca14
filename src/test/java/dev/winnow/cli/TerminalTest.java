package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {
    private static final String CSI = "\u009B";
    private static final String RIGHT_TO_LEFT = "\u202E";

    @Test
    void whatAPageSaysCannotSteerTheTerminal() {
        assertThat(Terminal.plain("a\u001B[2J" + CSI + "1mb\nc" + RIGHT_TO_LEFT + "d\u00ADe"))
                .isEqualTo("a [2J 1mb cde");
    }

    @Test
    void wordsKeepTheirJoinersAndPictures() {
        String words = "می\u200Cخواهم \uD83D\uDC69\u200D\uD83C\uDF3E \uD83C\uDF0D";

        assertThat(Terminal.plain(words)).isEqualTo(words);
    }

    @Test
    void proseBreaksBetweenWordsWhereATerminalShowsIt(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder)
                .job("source: {paths: ['" + Workplace.SAMPLE.resolve("damaged")
                        + "']}\ngate: {max-reject-ratio: 0.01}\n");
        List<String> narrow = said(place, "out.txt", "-Dwinnow.terminal.output=true -Dwinnow.columns=50", "run");
        assertThat(narrow).as("the gate's sentence").anyMatch(line -> line.startsWith("Gate: held"));
        assertThat(narrow).filteredOn(line -> line.strip().contains(" ")).allMatch(line -> line.length() <= 50);

        List<String> refused = said(place, "err.txt", "-Dwinnow.terminal=true -Dwinnow.columns=46", "status", "77");
        assertThat(refused)
                .contains("There is no run 77; winnow status lists the")
                .allMatch(line -> line.length() <= 46 || line.startsWith("Picked up"));
        assertThat(said(place, "err.txt", "-Dwinnow.columns=46", "status", "77"))
                .as("not into a file")
                .contains("There is no run 77; winnow status lists the runs.");
    }

    /** The lines of one stream of a command in a process that takes its streams for a terminal, as the launcher says. */
    private static List<String> said(Workplace place, String stream, String flags, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(args));
        if (args.length == 1) {
            command.add("job.yaml");
        }
        ProcessBuilder builder = place.inFolder("dev.winnow.cli.Winnow", command.toArray(String[]::new))
                .redirectOutput(place.file("out.txt").toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", flags);
        builder.environment().put("WINNOW_DB_URL", place.database());
        builder.start().waitFor();
        return Files.readAllLines(place.file(stream));
    }
}
