package dev.winnow.console.security;

/** The console cannot start as it was asked to; the sentence says how to mend it. */
public final class ConsoleException extends RuntimeException {
    public ConsoleException(String sentence) {
        super(sentence);
    }

    public ConsoleException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
