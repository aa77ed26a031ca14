package dev.winnow.job.learn;

import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.store.site.KnownSites;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sites, as it is stored, with the profiles of the sites asked for last. Safe to share between threads. Holds
 * what it has read: make one for each run.
 */
public final class ProfileCache implements SiteProfiles {
    /** What a profile takes of memory a page. */
    private static final int PAGE_BYTES = 15_000;

    /** Share of the memory for profiles. */
    private static final int MEMORY_SHARE = 16;

    /** Pages of samples that are kept as profiles: 60 MB, less where the memory is scant. */
    private static final long MOST_PAGES =
            Math.min(4_000, Runtime.getRuntime().maxMemory() / MEMORY_SHARE / PAGE_BYTES);

    /** Sites of which it is kept that nothing is known. */
    private static final int MOST_SITES = 10_000;

    private final KnownSites known;
    private final LinkedHashMap<String, CompletableFuture<Optional<SiteProfile>>> profiles =
            new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, String> folders = new ConcurrentHashMap<>();
    private int pages;

    public ProfileCache(KnownSites known) {
        this.known = known;
    }

    @Override
    public @Nullable SiteProfile of(@Nullable String site) {
        if (site == null) {
            return null;
        }
        var mine = new CompletableFuture<Optional<SiteProfile>>();
        CompletableFuture<Optional<SiteProfile>> other;
        synchronized (profiles) {
            other = profiles.putIfAbsent(site, mine);
        }
        return (other == null ? read(site, mine) : other.join()).orElse(null);
    }

    /** The folder's pages are of the site that most of them name. */
    @Override
    public @Nullable SiteProfile ofFolder(String folder) {
        return of(folders.computeIfAbsent(
                folder, name -> known.folders().site(name).orElse(name)));
    }

    private Optional<SiteProfile> read(String site, CompletableFuture<Optional<SiteProfile>> mine) {
        try {
            Optional<SiteProfile> profile = known.sample(site).flatMap(ProfileCache::profile);
            mine.complete(profile);
            add(profile.map(SiteProfile::size).orElse(0));
            return profile;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            synchronized (profiles) {
                profiles.remove(site, mine);
            }
            throw e;
        }
    }

    private void add(int more) {
        synchronized (profiles) {
            pages += more;
            var oldest = profiles.entrySet().iterator();
            while ((pages > MOST_PAGES || profiles.size() > MOST_SITES) && oldest.hasNext()) {
                Map.Entry<String, CompletableFuture<Optional<SiteProfile>>> entry = oldest.next();
                if (entry.getValue().isDone() && !entry.getValue().isCompletedExceptionally()) {
                    pages -= entry.getValue().join().map(SiteProfile::size).orElse(0);
                    oldest.remove();
                }
            }
        }
    }

    /** A sample of no page, or what another version of the program wrote, is as good as nothing. */
    private static Optional<SiteProfile> profile(byte[] stored) {
        try {
            SiteSample sample = SiteSample.read(stored);
            return sample.size() == 0 ? Optional.empty() : Optional.of(SiteProfile.of(sample));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
