package dev.winnow.job.preview;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.FileNames;
import dev.winnow.archive.item.Limits;
import dev.winnow.article.Extraction;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.ContainerReading;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.learn.ProfileCache;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.site.KnownSites;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads chosen captures with the current extractor and says what that would change. Writes nothing. */
public final class Preview {
    private final CaptureSelection selection;
    private final Captures captures;
    private final KnownContainers containers;
    private final KnownSites sites;

    public Preview(CaptureSelection selection, Captures captures, KnownContainers containers, KnownSites sites) {
        this.selection = selection;
        this.captures = captures;
        this.containers = containers;
        this.sites = sites;
    }

    /**
     * Reads chosen captures again and compares what they give with what is stored.
     *
     * @param examples how many to keep
     * @throws IOException where it was interrupted
     */
    public Differences of(JobFile job, CaptureCriteria criteria, int examples, RunListener listener)
            throws IOException {
        return of(
                job, selection.preview(job.name(), criteria, job.extractorVersion(), job.rules()), examples, listener);
    }

    /**
     * The same for the captures that other rules by hand have read than hold now, which the next night reads again.
     *
     * @param examples how many to keep
     * @throws IOException where it was interrupted
     */
    public Differences ofRules(JobFile job, int examples, RunListener listener) throws IOException {
        return of(job, selection.outdated(job.name(), job.extractorVersion(), job.rules()), examples, listener);
    }

    private Differences of(JobFile job, Map<String, Set<String>> captures, int examples, RunListener listener)
            throws IOException {
        Map<String, Set<String>> chosen = new TreeMap<>(captures);
        listener.begins("extract");
        listener.reading(chosen.size());
        var differences = new Differences(examples);
        var extractor = new GuardedExtractor(job, () -> false);
        SiteProfiles profiles = job.extract().learn() ? new ProfileCache(sites) : SiteProfiles.NONE;
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> containers = new ArrayList<>();
            chosen.forEach((container, locators) -> containers.add(
                    cores.submit(() -> read(job, extractor, profiles, container, locators, differences, listener))));
            for (Future<?> container : containers) {
                container.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("comparing failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        } finally {
            cores.shutdownNow();
            listener.begins("done");
        }
        return differences;
    }

    private void read(
            JobFile job,
            GuardedExtractor extractor,
            SiteProfiles profiles,
            String container,
            Set<String> locators,
            Differences differences,
            RunListener listener) {
        String now = place(container);
        Set<String> wanted = new HashSet<>();
        locators.forEach(locator -> wanted.add(now + locator.substring(container.length())));
        String folder = new CaptureSite(job.source().paths()).folder(now);
        Limits limits = job.source().limits().withPageBytes(job.extract().maxBytes());
        try (ContainerReading reading =
                new ContainerReading.Picked(now, ContainerReading.opened(now, limits), wanted)) {
            for (ArchiveItem found = reading.next(); found != null; found = reading.next()) {
                String stored = container + found.locator().toString().substring(now.length());
                Extraction extraction = found instanceof Capture capture
                        ? extractor.extract(
                                capture, site -> site == null ? profiles.ofFolder(folder) : profiles.of(site))
                        : new Extraction.NoArticle(((Damage) found).reject());
                Difference difference = Difference.of(
                                stored, captures.article(stored).orElse(null), extraction)
                        .at(address(found, extraction));
                differences.add(difference);
                listener.read(1, extraction instanceof Extraction.NoArticle ? 1 : 0);
            }
        } catch (IOException e) {
            throw new IllegalStateException(container + " could not be closed", e);
        }
    }

    /** Where the archive names no address, the page may name its own. */
    private static @Nullable String address(ArchiveItem found, Extraction extraction) {
        String url = found instanceof Capture capture ? capture.url() : null;
        return url == null && extraction instanceof Extraction.ArticleFound article
                ? article.article().facts().canonicalUrl()
                : url;
    }

    private String place(String container) {
        if (Files.exists(FileNames.path(container))) {
            return container;
        }
        return containers.sameAs(container).stream()
                .filter(same -> Files.exists(FileNames.path(same)))
                .findFirst()
                .orElse(container);
    }
}
