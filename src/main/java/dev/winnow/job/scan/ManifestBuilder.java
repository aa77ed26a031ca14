package dev.winnow.job.scan;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Split;
import dev.winnow.store.run.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts files on the manifest, large ones in parts, and sums up what they weigh. */
final class ManifestBuilder {
    /** What opening a file costs, in bytes that could have been read instead. */
    private static final long OPENING = 4 << 10;

    /** What one capture of an archive takes, about, in bytes. */
    private static final long CAPTURE = 64 << 10;

    private final Manifest manifest;
    private final long run;
    private long rows;
    private long bytes;

    ManifestBuilder(Manifest manifest, long run) {
        this.manifest = manifest;
        this.run = run;
    }

    void add(List<ArchiveFile> files) {
        List<Manifest.FilePart> parts = new ArrayList<>();
        long first = rows;
        for (ArchiveFile file : files) {
            for (Split split : splits(file)) {
                parts.add(new Manifest.FilePart(file, split, bytes));
                rows++;
                bytes += OPENING + Math.min(split.until(), file.size()) - Math.min(split.from(), file.size());
            }
        }
        manifest.addParts(run, first, parts);
    }

    /**
     * Adds files of which some captures are read.
     *
     * @param captures how many of each
     */
    void addChosen(List<ArchiveFile> files, List<Integer> captures) {
        List<Manifest.FilePart> parts = new ArrayList<>();
        long first = rows;
        for (int i = 0; i < files.size(); i++) {
            parts.add(new Manifest.FilePart(files.get(i), Split.ALL, bytes));
            rows++;
            bytes += OPENING + Math.min(files.get(i).size(), captures.get(i) * CAPTURE);
        }
        manifest.addChosen(run, first, parts);
    }

    /** Weight of all that was added. */
    long bytes() {
        return bytes;
    }

    /** A file that cannot be looked at is a part as well: what is wrong with it shows when it is read. */
    private static List<Split> splits(ArchiveFile file) {
        try {
            return file.size() < 2 * Archive.SPLIT_SIZE
                    ? List.of(Split.ALL)
                    : Archive.splits(file.path(), Archive.SPLIT_SIZE);
        } catch (IOException e) {
            return List.of(Split.ALL);
        }
    }
}
