package dev.winnow.extract;

import dev.winnow.article.Content;

/**
 * What a job asks of the extractor.
 *
 * @param focus which error weighs more
 * @param comments whether readers' comments are kept apart in {@link Content#comments()}
 * @param maxBytes pages larger than this many bytes are rejected as too large
 * @param maxNodes pages with more elements than this are rejected as too large, before their tree fills the memory
 * @param maxDepth pages whose elements are nested deeper than this are rejected as too deep, 512 at most
 */
public record ExtractOptions(Focus focus, boolean comments, int maxBytes, int maxNodes, int maxDepth) {
    /** Which error weighs more: boilerplate kept, or content lost. */
    public enum Focus {
        PRECISION(0.4f),
        BALANCED(1),
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

    /** Balanced, no comments, 10 MiB, half a million elements, 512 deep. */
    public static final ExtractOptions DEFAULT = new ExtractOptions(Focus.BALANCED, false);

    /** With the default limits. */
    public ExtractOptions(Focus focus, boolean comments) {
        this(focus, comments, 10 << 20, 500_000, 512);
    }
}
