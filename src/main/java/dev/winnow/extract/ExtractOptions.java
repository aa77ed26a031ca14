package dev.winnow.extract;

/**
 * What a job asks of the extractor.
 *
 * @param focus which error weighs more
 * @param comments whether readers' comments are kept apart in {@link Content#comments()}
 * @param maxBytes pages larger than this many bytes are rejected as too large
 */
public record ExtractOptions(Focus focus, boolean comments, int maxBytes) {
    /** Which error weighs more: boilerplate kept, or content lost. */
    public enum Focus {
        PRECISION,
        BALANCED,
        RECALL
    }

    /** Balanced, no comments, 10 MiB. */
    public static final ExtractOptions DEFAULT = new ExtractOptions(Focus.BALANCED, false, 10 << 20);
}
