package dev.winnow.console.page;

/** An action makes no sense now; the sentence says why. */
public final class RefusedException extends RuntimeException {
    public RefusedException(String sentence) {
        super(sentence);
    }
}
