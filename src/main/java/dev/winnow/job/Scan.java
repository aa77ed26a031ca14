package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.store.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lists a job's containers and tells those that are new or changed from those that earlier runs finished with. */
final class Scan {
    private static final int BATCH = 500;

    private final Manifest manifest;
    private final JobFile jobFile;
    private final String extractorVersion;
    private final List<ArchiveFile> batch = new ArrayList<>();
    private long files;
    private long changed;

    Scan(Manifest manifest, JobFile jobFile, String extractorVersion) {
        this.manifest = manifest;
        this.jobFile = jobFile;
        this.extractorVersion = extractorVersion;
    }

    /** Hands out the new and changed ones in order, some at a time. */
    void list(Consumer<List<ArchiveFile>> found) throws IOException {
        JobFile.Source source = jobFile.source();
        ArchiveFiles.list(source.paths(), source.include(), source.exclude(), file -> {
            batch.add(file);
            if (batch.size() == BATCH) {
                sift(found);
            }
        });
        sift(found);
    }

    private void sift(Consumer<List<ArchiveFile>> found) {
        List<ArchiveFile> fresh = manifest.changed(batch, extractorVersion);
        found.accept(fresh);
        files += batch.size();
        changed += fresh.size();
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
