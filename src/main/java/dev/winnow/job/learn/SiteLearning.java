package dev.winnow.job.learn;

import dev.winnow.archive.item.Capture;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.extract.site.evidence.SiteGlance;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.GuardedExtractor;
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

/**
 * What a run learns sites from. All pages of the archive are met; the few that the samples need are read once it is known how
 * many pages each site has. Where pages do not fit into the memory until then, the archive is gone through a second time. What
 * comes out is the same either way, however many threads work on it, and however often it is begun anew.
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
    private final ArchivePages archive;
    private final long mostBytes;
    private final Map<String, SiteTonight> sites = new ConcurrentHashMap<>();
    private final FolderPages folders = new FolderPages();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();
    private volatile boolean keepsPages = true;

    SiteLearning(RunContext context, SiteStores stores) {
        this(context, stores, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** @param mostBytes of pages that wait until they are read */
    SiteLearning(RunContext context, SiteStores stores, long mostBytes) {
        this.context = context;
        this.stores = stores;
        this.mostBytes = mostBytes;
        extractor = new GuardedExtractor(context.job(), context.stop()::isAsked);
        names = new CaptureSite(context.job().source().paths());
        day = day(context.run().startedAt());
        archive = new ArchivePages(context, stores);
    }

    /** Learns, and keeps what was learnt. */
    void learn() {
        long run = context.run().id();
        stores.inTransaction(context, () -> stores.known().clearLaidAside(run));
        archive.each(this::meet);
        settleFolders();
        var settling = new SiteSettling(context.run(), stores.known(), stores.history(), this::read);
        List<SiteTonight> wanted = sites.values().stream()
                .filter(this::isWanted)
                .sorted(Comparator.comparing(site -> site.site))
                .toList();
        NeededPages needed = new NeededPages(keepsPages ? List.of() : wanted, settling::needed);
        if (!needed.isEmpty()) {
            archive.each(capture -> readAgain(capture, needed));
        }
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

    private void meet(Capture capture) {
        String container = capture.locator().container();
        String named = SiteGlance.of(capture.url(), capture.body());
        String folder = names.folder(container);
        if (named != null) {
            folders.name(folder, named);
        }
        SiteTonight site = named == null ? folders.unnamed(folder) : sites.computeIfAbsent(named, SiteTonight::new);
        String label = capture.url() == null ? capture.locator().toString() : capture.url();
        var page = new PendingPage(place(capture), named, keepsPages ? GuardedExtractor.page(capture) : null);
        long more = site.meet(names.of(capture.url(), container), new Ticket(label, day(capture)), page);
        if (waiting.addAndGet(more) > mostBytes) {
            letGo();
        }
    }

    private static long place(Capture capture) {
        return PageSample.hash(capture.locator().toString());
    }

    /** Keeps no pages until they are read: those that turn out to be needed are read again. */
    private synchronized void letGo() {
        keepsPages = false;
        Stream.concat(sites.values().stream(), folders.unnamed().values().stream())
                .flatMap(site -> site.tickets().stream())
                .forEach(ticket -> waiting.addAndGet(-ticket.letGo()));
    }

    private void readAgain(Capture capture, NeededPages needed) {
        NeededPages.Needed found = needed.at(place(capture));
        if (found != null) {
            read(found.ticket(), found.pending(), GuardedExtractor.page(capture));
            if (remembered.get() > MOST_BLOCKS) {
                layAside();
            }
        }
    }

    private int day(Capture capture) {
        Instant captured = capture.capturedAt();
        return captured == null ? day : Math.min(day, day(captured));
    }

    private static int day(Instant time) {
        return (int) Math.floorDiv(time.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private synchronized void layAside() {
        for (SiteTonight site : remembered.getAndSet(0) > MOST_BLOCKS ? sites.values() : List.<SiteTonight>of()) {
            SiteSample read = SiteSample.of(site.tickets().stream()
                    .flatMap(ticket -> ticket.takeSample().pages().stream())
                    .toList());
            if (read.size() > 0) {
                stores.inTransaction(context, () -> stores.layAside(site.site, context.run(), read));
            }
        }
    }

    /** Reads what waits of a page, but for what is read again. */
    private void read(Ticket ticket) {
        for (PendingPage pending : ticket.takePending()) {
            waiting.addAndGet(-pending.bytes());
            if (pending.page() != null) {
                read(ticket, pending, pending.page());
            }
        }
    }

    /** The few pages whose site shows only when they are read are not learnt from. */
    private void read(Ticket ticket, PendingPage pending, RawPage page) {
        context.stop().check();
        extractor
                .sample(page, ticket.address, ticket.day)
                .filter(sampled -> Objects.equals(sampled.site(), pending.site()))
                .ifPresent(sampled -> {
                    ticket.read(sampled.sample());
                    remembered.addAndGet(sampled.sample().size());
                });
    }

    private void keep(SiteSettling.Settled settled) {
        stores.inTransaction(context, () -> stores.keep(settled, context.run()));
    }
}
