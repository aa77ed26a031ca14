package dev.winnow.extract;

import dev.winnow.article.Content;
import dev.winnow.reject.RejectCode;
import java.util.Objects;

/**
 * What an extractor is to favour and what it is to refuse. Immutable.
 *
 * <pre>{@code
 * ExtractOptions strict = new ExtractOptions(Focus.PRECISION, false);
 * ExtractOptions small = new ExtractOptions(Focus.BALANCED, true, 1 << 20, 50_000, 256);
 * }</pre>
 *
 * @param focus which error weighs more
 * @param comments whether readers' comments are put into {@link Content#comments()}; the article's text has them in no case
 * @param maxBytes the most bytes of a page; a larger one is rejected as {@link RejectCode#TOO_LARGE} before it is decoded
 * @param maxNodes the most elements of a page; one with more is rejected as {@link RejectCode#TOO_LARGE} before its tree
 *     fills the memory
 * @param maxDepth how deep elements may be nested, 512 at most; a page that is deeper is rejected as
 *     {@link RejectCode#TOO_DEEP}
 */
public record ExtractOptions(Focus focus, boolean comments, int maxBytes, int maxNodes, int maxDepth) {
    private static final int DEEPEST = 512;

    /** Which error weighs more: boilerplate kept, or content lost. */
    public enum Focus {
        /** When in doubt, leave out. */
        PRECISION(0.4f),
        /** Both errors weigh the same. */
        BALANCED(1),
        /** When in doubt, keep. */
        RECALL(2.5f);

        private final float bias;

        Focus(float bias) {
            this.bias = bias;
        }

        /** Factor on the odds that a block is content: above 1 more is kept, below 1 less. */
        float bias() {
            return bias;
        }
    }

    /** Balanced, no comments, 10 MiB (10,485,760 bytes), 500,000 elements, 512 deep. */
    public static final ExtractOptions DEFAULT = new ExtractOptions(Focus.BALANCED, false);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException where a limit is below 1, or {@code maxDepth} above 512
     */
    public ExtractOptions {
        Objects.requireNonNull(focus);
        if (maxBytes < 1 || maxNodes < 1 || maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("limits are 1 or more, and maxDepth at most " + DEEPEST + ": " + maxBytes
                    + " bytes, " + maxNodes + " elements, " + maxDepth + " deep");
        }
    }

    /**
     * With the limits of {@link #DEFAULT}.
     *
     * @param focus which error weighs more
     * @param comments whether readers' comments are put into {@link Content#comments()}
     */
    public ExtractOptions(Focus focus, boolean comments) {
        this(focus, comments, 10 << 20, 500_000, DEEPEST);
    }
}
