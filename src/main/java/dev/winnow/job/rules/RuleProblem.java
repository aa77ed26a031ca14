package dev.winnow.job.rules;

/**
 * Something about a file of rules that its author should know.
 *
 * @param file as people find it
 * @param line from 1
 * @param sentence what was expected and how to mend it, or what is ignored and why
 * @param error whether the rule cannot be used; else this line is left out and the others hold
 */
public record RuleProblem(String file, int line, String sentence, boolean error) {
    /** For people: {@code file:line: sentence}. */
    public String text() {
        return file + ":" + line + ": " + sentence;
    }
}
