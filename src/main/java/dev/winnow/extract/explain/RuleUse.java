package dev.winnow.extract.explain;

/**
 * What a line of a rule by hand did on a page. Immutable.
 *
 * @param place where it stands: the rule's file and line, such as {@code example.org.yaml:3}
 * @param part what it is for: {@code body}, {@code title}, {@code author}, {@code date}, {@code strip} or {@code replace}
 * @param selector the selector, or what is looked for in the source
 * @param found how many elements it found, or places in the source
 * @param outcome what came of it, a few words for people
 */
public record RuleUse(String place, String part, String selector, int found, String outcome) {
    /** The outcome of the selector whose elements are the text. */
    public static final String IS_THE_TEXT = "is the text";

    /** Whether it chose the article's text. */
    public boolean isText() {
        return outcome.equals(IS_THE_TEXT);
    }
}
