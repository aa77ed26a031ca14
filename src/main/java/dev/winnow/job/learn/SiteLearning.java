package dev.winnow.job.learn;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.extract.PageSampler;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.extract.site.evidence.SiteGlance;
import dev.winnow.job.extract.CaptureReader;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.extract.ReadItem;
import dev.winnow.job.extract.RunContext;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.site.SiteFolders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One pass over the archive that a run learns sites from. All pages are met; the few that the samples need are read, most of
 * them once it is known how many pages a site has. Where they do not fit into the memory until then, more are read than
 * needed. What comes out is the same either way, however many threads work on it, and however often it is begun anew.
 */
final class SiteLearning {
    /** Share of the memory for pages that wait. */
    private static final int MEMORY_SHARE = 8;

    /** Blocks that are remembered of pages before they are laid aside; each takes about 16 bytes. */
    private static final int MOST_BLOCKS = 4_000_000;

    private final RunContext context;
    private final SiteStores stores;
    private final GuardedExtractor extractor;
    private final CaptureSite names;
    private final int day;
    private final Limits limits;
    private final long mostBytes;
    private final Map<String, SiteTonight> sites = new ConcurrentHashMap<>();
    private final FolderPages folders = new FolderPages();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();

    SiteLearning(RunContext context, SiteStores stores) {
        this(context, stores, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** @param mostBytes of pages that wait until they are read */
    SiteLearning(RunContext context, SiteStores stores, long mostBytes) {
        this.context = context;
        this.stores = stores;
        this.mostBytes = mostBytes;
        var settings = context.job().extract();
        extractor = new GuardedExtractor(context.job(), context.stop()::isAsked);
        names = new CaptureSite(context.job().source().paths());
        day = day(context.run().startedAt());
        limits = context.job().source().limits().withPageBytes(settings.maxBytes());
    }

    /** Learns, and keeps what was learnt. */
    void learn() {
        long run = context.run().id();
        stores.inTransaction(context, () -> stores.known().clearLaidAside(run));
        LearnThreads.each(stores.manifest().slices(run), this::meet);
        settleFolders();
        var settling = new SiteSettling(context.run(), stores.known(), stores.history(), this::read);
        List<SiteTonight> wanted = sites.values().stream()
                .filter(this::isWanted)
                .sorted(Comparator.comparing(site -> site.site))
                .toList();
        LearnThreads.each(wanted, site -> keep(settling.settle(site)));
        stores.inTransaction(context, () -> stores.known().clearLaidAside(run));
    }

    /** What was learnt once is not learnt from again, but a site that was never met before is. */
    private boolean isWanted(SiteTonight site) {
        return context.run().kind() == RunKind.NIGHT
                || stores.known().sampleBefore(site.site, context.run().id()).isEmpty();
    }

    /** Where a site's pages are learnt from, the folders that name it are learnt too. */
    private void settleFolders() {
        long run = context.run().id();
        SiteFolders stored = stores.known().folders();
        folders.unnamed().forEach((folder, pages) -> {
            Map<String, Long> before = stored.before(folder, run);
            String site = countsFolder(before)
                    ? folders.site(folder, before)
                    : SiteFolders.most(before).orElse(folder);
            waiting.addAndGet(-sites.computeIfAbsent(site, SiteTonight::new).join(pages));
        });
        folders.unnamed().clear();
        folders.counts().forEach((folder, counts) -> {
            if (countsFolder(stored.before(folder, run))) {
                stores.inTransaction(context, () -> stored.keep(folder, run, counts));
            }
        });
    }

    private boolean countsFolder(Map<String, Long> before) {
        return context.run().kind() == RunKind.NIGHT || before.isEmpty();
    }

    private void meet(String slice) {
        var reader = new CaptureReader(
                stores.manifest(), stores.selection(), context.run().id(), slice, limits);
        reader.open(new ExecutionContext());
        try {
            for (ReadItem item = reader.read(); item != null; item = reader.read()) {
                context.stop().check();
                reader.takeComplete();
                if (item.item() instanceof Capture capture && capture.damage() == null) {
                    meet(capture);
                }
            }
        } finally {
            reader.close();
        }
    }

    private void meet(Capture capture) {
        String container = capture.locator().container();
        String named = SiteGlance.of(capture.url(), capture.body());
        String label = capture.url() == null ? capture.locator().toString() : capture.url();
        var page = new PendingPage(
                new RawPage(capture.body(), capture.url(), capture.contentType(), capture.capturedAt()), label);
        String folder = names.folder(container);
        if (named != null) {
            folders.name(folder, named);
        }
        SiteTonight site = named == null ? folders.unnamed(folder) : sites.computeIfAbsent(named, SiteTonight::new);
        long more = site.meet(names.of(capture.url(), container), PageSample.hash(label), day(capture), page);
        if (waiting.addAndGet(more) > mostBytes) {
            makeRoom();
        }
    }

    private int day(Capture capture) {
        Instant captured = capture.capturedAt();
        return captured == null ? day : Math.min(day, day(captured));
    }

    private static int day(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /** Reads all that waits, though some of it would have turned out not to be needed. */
    private synchronized void makeRoom() {
        if (waiting.get() <= mostBytes / 2) {
            return;
        }
        for (SiteTonight site : all()) {
            for (Ticket ticket : site.tickets()) {
                read(site.site, ticket);
            }
            if (remembered.get() > MOST_BLOCKS) {
                layAside();
            }
        }
    }

    private List<SiteTonight> all() {
        return Stream.concat(sites.values().stream(), folders.unnamed().values().stream())
                .toList();
    }

    private void layAside() {
        for (SiteTonight site : all()) {
            SiteSample read = SiteSample.of(site.tickets().stream()
                    .flatMap(ticket -> ticket.takeSample().pages().stream())
                    .toList());
            if (read.size() > 0) {
                stores.inTransaction(context, () -> stores.layAside(site.site, context.run(), read));
            }
        }
        remembered.set(0);
    }

    /** Reads what waits of a page. */
    private void read(String site, Ticket ticket) {
        for (PendingPage pending : ticket.takePending()) {
            context.stop().check();
            waiting.addAndGet(-pending.bytes());
            extractor
                    .sample(pending.page(), ticket.address, ticket.day)
                    .filter(sampled -> isOf(site, sampled, pending))
                    .ifPresent(sampled -> {
                        ticket.read(sampled.sample());
                        remembered.addAndGet(sampled.sample().size());
                    });
        }
    }

    /** The few pages whose site shows only when they are read are not learnt from. */
    private static boolean isOf(String site, PageSampler.SampledPage sampled, PendingPage pending) {
        @Nullable
        String glance = SiteGlance.of(pending.page().url(), pending.page().body());
        return Objects.equals(glance, sampled.site()) && (glance == null || glance.equals(site));
    }

    private void keep(SiteSettling.Settled settled) {
        stores.inTransaction(context, () -> stores.keep(settled, context.run()));
    }
}
