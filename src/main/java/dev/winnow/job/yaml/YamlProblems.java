package dev.winnow.job.yaml;

import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a file: collected, since people want to mend all of it at once. */
public class YamlProblems {
    private final String file;
    private final Map<Integer, StringBuilder> byLine = new TreeMap<>();

    public YamlProblems(String file) {
        this.file = file;
    }

    /** Notes a mistake; {@code sentence} says what was expected and how to mend it. */
    public void add(int line, String sentence) {
        StringBuilder lines = byLine.computeIfAbsent(line, l -> new StringBuilder());
        lines.append(lines.isEmpty() ? "" : "\n")
                .append(file)
                .append(':')
                .append(line)
                .append(": ")
                .append(sentence);
    }

    /** A line {@code file:line: sentence} for each, in the file's order; empty where nothing is wrong. */
    public String text() {
        return String.join("\n", byLine.values());
    }
}
