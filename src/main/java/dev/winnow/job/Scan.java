package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.store.Containers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lists a job's containers and tells those that are new or changed from those that earlier runs finished with. */
final class Scan {
    private static final int BATCH = 500;

    private final Containers containers;
    private final JobFile jobFile;
    private final List<ArchiveFile> batch = new ArrayList<>();
    private long files;
    private long changed;

    Scan(Containers containers, JobFile jobFile) {
        this.containers = containers;
        this.jobFile = jobFile;
    }

    /** Hands out the files in order, some at a time, told apart. */
    void list(Consumer<Containers.Sorted> found) throws IOException {
        JobFile.Source source = jobFile.source();
        ArchiveFiles.list(source.paths(), source.include(), source.exclude(), file -> {
            batch.add(file);
            if (batch.size() == BATCH) {
                sift(found);
            }
        });
        sift(found);
    }

    private void sift(Consumer<Containers.Sorted> found) {
        Containers.Sorted sorted = containers.sort(batch);
        found.accept(sorted);
        files += batch.size();
        changed += sorted.fresh().size();
        batch.clear();
    }

    /** New and changed ones handed out so far. */
    long changed() {
        return changed;
    }

    /** All that were listed. */
    long files() {
        return files;
    }

    long unchanged() {
        return files - changed;
    }
}
