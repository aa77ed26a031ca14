package dev.winnow.extract.limit;

import java.io.IOException;
import java.io.StringReader;

/** Hands a text out piece by piece, and passes a {@link Checkpoint} at each: a parser that reads it can be given up. */
public final class WatchedReader extends StringReader {
    /** Characters at a time, at most. */
    private static final int PIECE = 1 << 13;

    public WatchedReader(String text) {
        super(text);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        Checkpoint.pass();
        return super.read(into, from, Math.min(length, PIECE));
    }
}
