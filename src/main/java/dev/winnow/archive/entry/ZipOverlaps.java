package dev.winnow.archive.entry;

import dev.winnow.archive.item.Limits;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Entries of a zip that share their packed bytes. A few may: some programs store equal files once. But a bomb is made so too,
 * of thousands of entries that unpack the same bytes, each of them within its ratio; so theirs is counted over all of them.
 * (David Fifield, A better zip bomb, 2019.)
 */
final class ZipOverlaps {
    /** Little data may be there as often as it likes. */
    private static final long FREE = 1 << 20;

    private final Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int ratio;
    /** Packed bytes that the entries share, each counted once. */
    private long shared;
    /** Bytes that the entries met so far say that they unpack to. */
    private long unpacked;

    ZipOverlaps(List<ZipArchiveEntry> entries, Limits limits) {
        this.ratio = limits.ratio();
        List<ZipArchiveEntry> sorted = entries.stream()
                .filter(entry -> entry.getCompressedSize() > 0)
                .sorted(Comparator.comparing(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        ZipArchiveEntry furthest = null;
        for (ZipArchiveEntry entry : sorted) {
            if (furthest != null && entry.getLocalHeaderOffset() < end(furthest)) {
                shared += overlapping.add(furthest) ? furthest.getCompressedSize() : 0;
                shared += Math.max(0, end(entry) - end(furthest));
                overlapping.add(entry);
            }
            furthest = furthest == null || end(entry) > end(furthest) ? entry : furthest;
        }
    }

    private static long end(ZipArchiveEntry entry) {
        return entry.getLocalHeaderOffset() + entry.getCompressedSize();
    }

    /** Whether an entry has bytes in common with another one. */
    boolean has(ZipArchiveEntry entry) {
        return overlapping.contains(entry);
    }

    /**
     * Counts an entry that overlaps with others.
     *
     * @return whether all of them together still stay within the limit
     */
    boolean count(ZipArchiveEntry entry) {
        unpacked += Math.max(0, entry.getSize());
        return unpacked <= FREE || unpacked / ratio <= shared;
    }

    /** What is wrong where they do not. */
    Reject tooMuch() {
        return new Reject(
                RejectCode.TOO_LARGE,
                "Entries of the zip share their packed bytes and unpack to more than " + ratio
                        + " times these, as zip bombs do; none of them is read from here on. Raise source.limits.ratio if it"
                        + " is an honest archive.");
    }
}
