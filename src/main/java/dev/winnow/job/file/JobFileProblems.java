package dev.winnow.job.file;

import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a job file: collected, since people want to mend all of it at once. */
final class JobFileProblems {
    private final String file;
    private final Map<Integer, StringBuilder> byLine = new TreeMap<>();

    JobFileProblems(String file) {
        this.file = file;
    }

    /** @param sentence what was expected and how to mend it */
    void add(int line, String sentence) {
        StringBuilder lines = byLine.computeIfAbsent(line, l -> new StringBuilder());
        lines.append(lines.isEmpty() ? "" : "\n")
                .append(file)
                .append(':')
                .append(line)
                .append(": ")
                .append(sentence);
    }

    /** @throws JobFileException if anything was added */
    void throwIfAny() throws JobFileException {
        if (!byLine.isEmpty()) {
            throw new JobFileException(String.join("\n", byLine.values()));
        }
    }
}
