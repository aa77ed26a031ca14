package dev.winnow.archive;

import java.time.Instant;

/**
 * A file that holds captures.
 *
 * @param path as the job file led to it, with forward slashes
 * @param size in bytes
 * @param modified when it was last written
 */
public record ArchiveFile(String path, long size, Instant modified) {}
