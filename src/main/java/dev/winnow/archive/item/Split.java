package dev.winnow.archive.item;

/**
 * A part of a large container, cut between two records so that parts can be read side by side.
 *
 * @param from first byte of the first record
 * @param until first byte of the next part; {@link Long#MAX_VALUE} where this one reaches to the end
 */
public record Split(long from, long until) {
    /** All of a container. */
    public static final Split ALL = new Split(0, Long.MAX_VALUE);

    /** Whether this is all of a container. */
    public boolean isAll() {
        return equals(ALL);
    }
}
