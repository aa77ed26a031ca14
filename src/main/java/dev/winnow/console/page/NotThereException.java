package dev.winnow.console.page;

/** There is nothing at the address; the sentence says what was looked for. */
public final class NotThereException extends RuntimeException {
    public NotThereException(String sentence) {
        super(sentence);
    }
}
