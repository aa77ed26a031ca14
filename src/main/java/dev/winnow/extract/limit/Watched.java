package dev.winnow.extract.limit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that passes a {@link Checkpoint} while it is read, for readers that know of none: regular expressions above all, which
 * may read a text many times over. Serves one thread.
 */
public final class Watched implements CharSequence {
    /** Whatever an expression does with less, it is soon done; to wrap it would cost more. */
    private static final int SHORT = 1_000;
    /** Characters read between two checkpoints: a power of two. */
    private static final int STRIDE = 1 << 12;

    private final CharSequence text;
    private int reads;

    private Watched(CharSequence text) {
        this.text = text;
    }

    /** Matches a pattern against a text of the page; what the matcher gives are ordinary strings. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(text.length() < SHORT ? text : new Watched(text));
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if ((++reads & (STRIDE - 1)) == 0) {
            Checkpoint.pass();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
