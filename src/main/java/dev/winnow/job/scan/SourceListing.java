package dev.winnow.job.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.item.FileNames;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.run.KnownContainers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    /** Links that were not followed, and the first of them. */
    private long links;

    private @Nullable String link;
    private long changed;

    public SourceListing(KnownContainers containers, JobFile jobFile) {
        this.containers = containers;
        this.jobFile = jobFile;
        this.bare = new ArrayList<>(jobFile.source().paths());
    }

    /** Hands out the files in order, some at a time, told apart. */
    public void list(Consumer<KnownContainers.Sorted> found) throws IOException {
        JobFile.SourceSettings source = jobFile.source();
        ArchiveFiles.list(
                source.paths(),
                source.include(),
                source.exclude(),
                source.followLinks(),
                file -> {
                    bare.removeIf(path -> file.path().startsWith(ArchiveFiles.below(path)));
                    if (file.path().getBytes(UTF_8).length > LONGEST_PATH) {
                        tooLong.add(file.path());
                        return;
                    }
                    batch.add(file);
                    if (batch.size() == BATCH) {
                        sift(found);
                    }
                },
                this::passed);
        sift(found);
    }

    private void passed(String path) {
        links++;
        link = link == null ? path : link;
    }

    private void sift(Consumer<KnownContainers.Sorted> found) {
        KnownContainers.Sorted sorted = containers.sort(batch);
        found.accept(sorted);
        files += batch.size();
        changed += sorted.fresh().size();
        batch.clear();
    }

    /** What is odd about the source. */
    List<Finding> odd() {
        List<Finding> odd = new ArrayList<>(empty());
        if (link != null) {
            boolean none = jobFile.source().followLinks() == ArchiveFiles.FollowLinks.NO;
            String sentence = String.format(
                    Locale.ROOT,
                    "%,d symbolic %s not followed%s, the first is %s: set source.follow-links to %s to read what is there,"
                            + " or leave it out with source.exclude",
                    links,
                    links == 1 ? "link was" : "links were",
                    none ? "" : " because of leading out of the job's folders",
                    link,
                    none ? "inside" : "yes");
            LOG.warn("{}", sentence);
            odd.add(new Finding(Finding.SOURCE, null, 0, 1, sentence));
        }
        return odd;
    }

    /**
     * A folder that is there and empty, though files of it were read before, is probably the
     * place where a share should be mounted.
     */
    private List<Finding> empty() {
        List<Finding> odd = new ArrayList<>();
        for (String path : bare) {
            long before = Files.isDirectory(FileNames.path(path))
                    ? containers.readBelow(jobFile.name(), ArchiveFiles.below(path))
                    : 0;
            if (before > 0) {
                String sentence = String.format(
                        Locale.ROOT,
                        "nothing to read is in %s, where earlier nights read %,d %s: if a share should be mounted there,"
                                + " mount it and run the job again; nothing was withdrawn",
                        path,
                        before,
                        before == 1 ? "file" : "files");
                odd.add(odd(sentence));
            }
        }
        if (!tooLong.isEmpty()) {
            odd.add(odd(String.format(
                    Locale.ROOT,
                    "%,d %s of more than %,d bytes and will not be read, such as %s…: use shorter names or fewer folders",
                    tooLong.size(),
                    tooLong.size() == 1 ? "file has a path" : "files have paths",
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
