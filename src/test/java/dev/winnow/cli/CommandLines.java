package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs command lines of documents as a shell does, one after the other in one Java, in whatever folder it was started. Reads
 * lines from standard input; says what each command said, and then a line {@code =CODE}.
 */
final class CommandLines {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandLines() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        // Both in one stream, in the order in which a person sees them.
        System.setErr(System.out);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = words(line);
            int code = Winnow.commandLine(System.getenv())
                    .execute(words.subList(1, words.size()).toArray(String[]::new));
            System.out.println("\n=" + code);
            System.out.flush();
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
