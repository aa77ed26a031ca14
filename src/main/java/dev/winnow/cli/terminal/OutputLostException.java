package dev.winnow.cli.terminal;

import java.io.IOException;

/** What was to be said could not be written; the message is a sentence. */
final class OutputLostException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean readerGone;

    OutputLostException(String sentence, boolean readerGone) {
        super(sentence);
        this.readerGone = readerGone;
    }

    /** Whether the other end of a pipe was closed, as by {@code head}: nobody is left to be told anything. */
    boolean isReaderGone() {
        return readerGone;
    }
}
