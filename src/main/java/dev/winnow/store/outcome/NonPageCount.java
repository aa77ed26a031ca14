package dev.winnow.store.outcome;

/**
 * Records of one kind that were met in a container and are no pages.
 *
 * @param ordinal the container's place in the run's manifest
 * @param number the last one's, as {@link CaptureReference#number()} counts
 * @param kind as {@link dev.winnow.archive.item.NonPage.Kind} names it
 * @param records how many
 */
public record NonPageCount(long ordinal, long number, String kind, long records) {}
