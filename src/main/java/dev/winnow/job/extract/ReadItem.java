package dev.winnow.job.extract;

import dev.winnow.archive.item.ArchiveItem;

/**
 * What was read of a container.
 *
 * @param ordinal the container's place in the manifest
 * @param number counts what was met in the container, from 1
 * @param selected whether the run was asked to read it again
 */
public record ReadItem(ArchiveItem item, long ordinal, long number, boolean selected) {}
