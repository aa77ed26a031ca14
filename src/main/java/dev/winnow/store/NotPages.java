package dev.winnow.store;

/**
 * Records of one kind that were met in a container and are no pages.
 *
 * @param ordinal the container's place in the run's manifest
 * @param number the last one's, as {@link Seen#number()} counts
 * @param kind as {@link dev.winnow.archive.Passed.Kind} names it
 * @param records how many
 */
public record NotPages(long ordinal, long number, String kind, long records) {}
