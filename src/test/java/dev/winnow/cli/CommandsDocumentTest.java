package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.winnow.cli.terminal.ExitCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command line that a document shows is one that the program knows. */
class CommandsDocumentTest {
    private static final Pattern COMMAND = Pattern.compile("winnow ([a-z]+)");
    private static final Pattern EXAMPLE = Pattern.compile(" {4,}(?:\\S+=\\S+ )*(?:Next: )?\\./winnow(?:\\.cmd)? (.*)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]*)");

    @Test
    void everyCommandAndOptionExists() throws IOException {
        Map<String, CommandLine> commands = Winnow.commandLine(Map.of()).getSubcommands();
        for (String document : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "docs/json.md",
                "docs/operations.md",
                "docs/nightly.md",
                "docs/exports.md",
                "docs/databases.md")) {
            for (String line : Files.readAllLines(Path.of(document))) {
                Matcher command = COMMAND.matcher(line);
                if (line.matches("    .*\\./winnow .*|\\| `winnow .*") && command.find()) {
                    assertThat(commands).as(line).containsKey(command.group(1));
                    options(line, named(line, Objects.requireNonNull(commands.get(command.group(1)))));
                }
            }
        }
    }

    /** The command itself, or the one of its group that the line names. */
    private static CommandLine named(String line, CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(each -> line.contains(command.getCommandName() + " " + each.getCommandName()))
                .findFirst()
                .orElse(command);
    }

    /** The list of commands shows each one's first line, and no more. */
    @Test
    void theFirstLineOfACommandIsAWholeSentence() {
        for (CommandLine command : Winnow.commandLine(Map.of()).getSubcommands().values()) {
            String[] lines = command.getCommandSpec().usageMessage().description();
            assertThat(lines[0]).as(command.getCommandName()).endsWith(".").hasSizeLessThan(180);
        }
    }

    /** With their options and values, as somebody would type them. */
    @Test
    void everyExampleIsUnderstood() throws IOException {
        int examples = 0;
        for (Path document : documents()) {
            for (String line : Files.readAllLines(document)) {
                Matcher example = EXAMPLE.matcher(line);
                if (example.matches()) {
                    CommandLine commands = Winnow.commandLine(Map.of());
                    String[] words = words(example.group(1));
                    assertThatCode(() -> commands.parseArgs(words))
                            .as(document + ": " + line)
                            .doesNotThrowAnyException();
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(40);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    /** Up to what the shell does with it, or a word on it after a wide blank. */
    private static String[] words(String example) {
        String typed = example.split("   +|  # | [|>&;] | 2?> | && ", 2)[0];
        return Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)")
                .matcher(typed)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toArray(String[]::new);
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Winnow.commandLine(Map.of()).getSubcommands().keySet())
                .allSatisfy(name -> assertThat(readme).contains("| `winnow " + name + " "));
    }

    @Test
    void everyExitCodeIsInTheReadme() throws IOException, IllegalAccessException {
        List<Integer> codes = new ArrayList<>();
        for (Field code : ExitCode.class.getFields()) {
            codes.add(code.getInt(null));
        }
        assertThat(Files.readAllLines(Path.of("README.md")).stream()
                        .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                        .map(line -> Integer.valueOf(line.replaceAll("^\\| ([0-9]+).*", "$1"))))
                .containsExactlyElementsOf(codes);
    }

    private static void options(String line, CommandLine command) {
        Matcher option = OPTION.matcher(line);
        while (option.find()) {
            assertThat(command.getCommandSpec().optionsMap()).as(line).containsKey(option.group(1));
        }
    }
}
