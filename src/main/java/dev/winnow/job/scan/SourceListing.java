package dev.winnow.job.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.run.KnownContainers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists a job's containers and tells those that are new or changed from those that earlier runs finished with. */
public final class SourceListing {
    private static final int BATCH = 500;
    /** Bytes of a path; longer ones do not fit into the indexes of every database. */
    private static final int LONGEST_PATH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(SourceListing.class);

    private final KnownContainers containers;
    private final JobFile jobFile;
    private final List<ArchiveFile> batch = new ArrayList<>();
    /** Folders of the job below which nothing was found so far. */
    private final List<String> bare;

    private final List<String> tooLong = new ArrayList<>();
    private long files;
    private long changed;

    public SourceListing(KnownContainers containers, JobFile jobFile) {
        this.containers = containers;
        this.jobFile = jobFile;
        this.bare = new ArrayList<>(jobFile.source().paths());
    }

    /** Hands out the files in order, some at a time, told apart. */
    public void list(Consumer<KnownContainers.Sorted> found) throws IOException {
        JobFile.SourceSettings source = jobFile.source();
        ArchiveFiles.list(source.paths(), source.include(), source.exclude(), file -> {
            bare.removeIf(path -> file.path().startsWith(ArchiveFiles.below(path)));
            if (file.path().getBytes(UTF_8).length > LONGEST_PATH) {
                tooLong.add(file.path());
                return;
            }
            batch.add(file);
            if (batch.size() == BATCH) {
                sift(found);
            }
        });
        sift(found);
    }

    private void sift(Consumer<KnownContainers.Sorted> found) {
        KnownContainers.Sorted sorted = containers.sort(batch);
        found.accept(sorted);
        files += batch.size();
        changed += sorted.fresh().size();
        batch.clear();
    }

    /**
     * What is odd about the source: a folder that is there and empty, though files of it were read before, is probably the
     * place where a share should be mounted.
     */
    List<Finding> odd() {
        List<Finding> odd = new ArrayList<>();
        for (String path : bare) {
            long before = Files.isDirectory(Path.of(path))
                    ? containers.readBelow(jobFile.name(), ArchiveFiles.below(path))
                    : 0;
            if (before > 0) {
                String sentence = String.format(
                        Locale.ROOT,
                        "nothing to read is in %s, where earlier nights read %,d files: if a share should be mounted there,"
                                + " mount it and run the job again; nothing was withdrawn",
                        path,
                        before);
                odd.add(odd(sentence));
            }
        }
        if (!tooLong.isEmpty()) {
            odd.add(odd(String.format(
                    Locale.ROOT,
                    "%,d files have paths of more than %,d bytes and were not read, such as %s…: move them up",
                    tooLong.size(),
                    LONGEST_PATH,
                    tooLong.get(0).substring(0, 200))));
        }
        return odd;
    }

    private static Finding odd(String sentence) {
        LOG.warn("{}", sentence);
        return new Finding(Finding.SOURCE, null, 0, 1, sentence);
    }

    /** All that were listed. */
    public long files() {
        return files;
    }

    /** Those that earlier runs finished with, and that are as they were. */
    public long unchanged() {
        return files - changed;
    }
}
