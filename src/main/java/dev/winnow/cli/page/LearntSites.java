package dev.winnow.cli.page;

import dev.winnow.archive.item.Capture;
import dev.winnow.cli.terminal.Progress;
import dev.winnow.extract.PageSampler;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.GuardedExtractor;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt of the sites of the pages on a command line, from these pages alone. A page that names no site is of that of
 * its folder: the one that most pages of the folder name, or the folder itself; a page from elsewhere, of the one site that is
 * known, where there is but one.
 */
public final class LearntSites {
    private static final long SECONDS_A_DAY = 86_400;

    private final CaptureSite places;
    private final Map<String, SiteSample> samples = new ConcurrentHashMap<>();
    /** How many pages of a folder name which site. */
    private final Map<String, Map<String, Integer>> named = new HashMap<>();

    private final Map<String, SiteProfile> profiles = new ConcurrentHashMap<>();

    private LearntSites(List<String> paths) {
        this.places = new CaptureSite(paths);
    }

    /** A page as it was read for learning. */
    private record Sampled(String folder, @Nullable String site, Optional<PageSample> page) {}

    /** Reads all pages once. */
    public static LearntSites of(InputPages pages, GuardedExtractor extractor) throws IOException {
        LearntSites sites = new LearntSites(pages.paths());
        try (Progress progress = Progress.start("learn", pages.count());
                OrderedWork<Sampled> work = new OrderedWork<>(sampled -> {
                    sites.add(sampled);
                    progress.step(1, 0);
                })) {
            pages.forEach(capture -> work.submit(() -> sites.sample(extractor, capture), capture.body().length));
            work.finish();
        }
        sites.fold();
        return sites;
    }

    /** Reads what the sample of the page's site has a place for: more pages leave it none, whatever their order. */
    private Sampled sample(GuardedExtractor extractor, Capture capture) {
        var site = new AtomicReference<@Nullable String>();
        Instant time = capture.origin().capturedAt();
        int day = time == null ? 0 : (int) (time.getEpochSecond() / SECONDS_A_DAY);
        long address = PageSample.hash(address(capture));
        String folder = folder(capture);
        Optional<PageSampler.SampledPage> page = capture.damage() == null
                ? extractor.sample(GuardedExtractor.page(capture), address, day, named -> {
                    site.set(named);
                    SiteSample known = samples.get(named == null ? key(folder) : named);
                    return known == null || known.takes(address, day);
                })
                : Optional.empty();
        return new Sampled(folder, site.get(), page.map(PageSampler.SampledPage::sample));
    }

    private static String address(Capture capture) {
        String url = capture.origin().url();
        return url == null ? capture.locator().toString() : url;
    }

    private String folder(Capture capture) {
        return places.folder(capture.locator().container());
    }

    private void add(Sampled sampled) {
        String site = sampled.site();
        if (site != null) {
            named.computeIfAbsent(sampled.folder(), folder -> new HashMap<>()).merge(site, 1, Integer::sum);
        }
        if (sampled.page().isPresent()) {
            String key = site == null ? key(sampled.folder()) : site;
            List<PageSample> page = List.of(sampled.page().get());
            samples.merge(key, SiteSample.of(page), (known, more) -> known.with(page));
        }
    }

    /** No host holds this sign. */
    private static String key(String folder) {
        return "/" + folder;
    }

    /** Puts the pages of a folder that name no site to those that do. */
    private void fold() {
        named.forEach((folder, sites) -> {
            SiteSample unnamed = samples.remove(key(folder));
            if (unnamed != null) {
                samples.merge(most(sites), unnamed, SiteSample::merge);
            }
        });
    }

    private static String most(Map<String, Integer> sites) {
        return sites.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** What is known for a page: one of these, or another one. */
    public SiteProfiles of(Capture capture) {
        String folder = folder(capture);
        return site -> profile(site == null ? siteOf(folder) : site);
    }

    private String siteOf(String folder) {
        Map<String, Integer> sites = named.get(folder);
        if (sites != null) {
            return most(sites);
        }
        boolean one = samples.size() == 1 && !samples.containsKey(key(folder));
        return one ? samples.keySet().iterator().next() : key(folder);
    }

    private @Nullable SiteProfile profile(String site) {
        SiteSample sample = samples.get(site);
        return sample == null ? null : profiles.computeIfAbsent(site, s -> SiteProfile.of(sample));
    }
}
