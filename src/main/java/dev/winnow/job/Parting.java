package dev.winnow.job;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.Stretch;
import dev.winnow.store.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts files on the manifest, large ones in parts, and sums up what they weigh. */
final class Parting {
    /** What opening a file costs, in bytes that could have been read instead. */
    private static final long OPENING = 4 << 10;

    private final Manifest manifest;
    private final long run;
    private long rows;
    private long bytes;

    Parting(Manifest manifest, long run) {
        this.manifest = manifest;
        this.run = run;
    }

    void add(List<ArchiveFile> files) {
        List<Manifest.Part> parts = new ArrayList<>();
        long first = rows;
        for (ArchiveFile file : files) {
            for (Stretch stretch : stretches(file)) {
                parts.add(new Manifest.Part(file, stretch, bytes));
                rows++;
                bytes += OPENING + Math.min(stretch.until(), file.size()) - Math.min(stretch.from(), file.size());
            }
        }
        manifest.addParts(run, first, parts);
    }

    /** Weight of all that was added. */
    long bytes() {
        return bytes;
    }

    /** A file that cannot be looked at is a part as well: what is wrong with it shows when it is read. */
    private static List<Stretch> stretches(ArchiveFile file) {
        try {
            return file.size() < 2 * Archive.SPLIT_SIZE
                    ? List.of(Stretch.ALL)
                    : Archive.splits(file.path(), Archive.SPLIT_SIZE);
        } catch (IOException e) {
            return List.of(Stretch.ALL);
        }
    }
}
