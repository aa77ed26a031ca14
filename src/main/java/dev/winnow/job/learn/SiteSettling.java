package dev.winnow.job.learn;

import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.extract.site.evidence.SiteComparison;
import dev.winnow.store.run.Run;
import dev.winnow.store.site.KnownSites;
import dev.winnow.store.site.SiteHistory;
import dev.winnow.store.site.SiteNight;
import dev.winnow.store.site.SiteNight.Alarm;
import dev.winnow.store.site.SiteNight.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out what a run leaves of a site, once all of the site's pages have been met. */
final class SiteSettling {
    /** Pages of a night that are compared with what was known, at most. */
    private static final int MOST_COMPARED = 8;

    /** And no more than one in so many. */
    private static final int COMPARED_ONE_IN = 3;

    /** Of a redesigned site so many known pages stay: it may show its old layout again. */
    private static final int STAYING = 8;

    private static final int NIGHTS = 14;
    private static final int EXAMPLES = 3;

    private final Run run;
    private final KnownSites known;
    private final SiteHistory history;
    private final Consumer<Ticket> reader;

    /** @param reader reads a page that is pending */
    SiteSettling(Run run, KnownSites known, SiteHistory history, Consumer<Ticket> reader) {
        this.run = run;
        this.known = known;
        this.history = history;
        this.reader = reader;
    }

    /**
     * What is left of a site.
     *
     * @param sample null where what was known stays as it is
     */
    record Settled(String site, long pages, @Nullable SiteSample sample, SiteNight night) {}

    /** The pages that must be read to settle a site, the lowest first. */
    List<Ticket> needed(SiteTonight tonight) {
        return needed(tonight, before(tonight.site));
    }

    /** Of a site that was never met one page is not read: it would tell nothing tonight, and many never come again. */
    private List<Ticket> needed(SiteTonight tonight, SiteSample before) {
        if (tonight.pages() == 1 && known.sampleBefore(tonight.site, run.id()).isEmpty()) {
            return List.of();
        }
        List<Ticket> sample = tonight.sample();
        int compared = compared(tonight, before);
        return IntStream.range(0, sample.size())
                .filter(rank -> rank < compared || before.takes(sample.get(rank).address, sample.get(rank).day))
                .mapToObj(sample::get)
                .toList();
    }

    /** Reads the pages that are needed, and settles. */
    Settled settle(SiteTonight tonight) {
        SiteSample before = before(tonight.site);
        byte[] aside = known.laidAside(tonight.site, run.id());
        SiteSample read = aside == null ? SiteSample.empty() : sample(aside);
        int compared = compared(tonight, before);
        List<PageSample> pages = new ArrayList<>();
        List<PageSample> comparing = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        for (Ticket ticket : needed(tonight, before)) {
            List<PageSample> found = pages(ticket, read);
            pages.addAll(found);
            if (examples.size() < compared) {
                comparing.addAll(found);
            }
            examples.add(ticket.label);
        }
        return settled(tonight, before, pages, comparing, examples.subList(0, Math.min(EXAMPLES, examples.size())));
    }

    private static int compared(SiteTonight tonight, SiteSample before) {
        return before.size() < DriftJudge.LEAST_KNOWN
                ? 0
                : (int) Math.min(MOST_COMPARED, (tonight.pages() + COMPARED_ONE_IN - 1) / COMPARED_ONE_IN);
    }

    private List<PageSample> pages(Ticket ticket, SiteSample read) {
        reader.accept(ticket);
        List<PageSample> same = read.pages().stream()
                .filter(page -> page.address() == ticket.address && page.day() == ticket.day)
                .toList();
        return ticket.sample().with(same).pages();
    }

    private Settled settled(
            SiteTonight tonight,
            SiteSample before,
            List<PageSample> pages,
            List<PageSample> comparing,
            List<String> examples) {
        List<SiteNight> nights = history.before(tonight.site, run.id(), NIGHTS);
        DriftJudge.Judgement judgement = comparing.size() < DriftJudge.LEAST_COMPARED
                ? null
                : DriftJudge.of(SiteComparison.of(before, comparing), sameBefore(nights));
        Alarm alarm = judgement == null || isUsedTo(judgement.alarm(), nights) ? null : judgement.alarm();
        Done done = alarm == null ? Done.LEARNT : alarm == Alarm.WALL ? Done.KEPT : Done.RELEARNT;
        SiteNight night = new SiteNight(
                run.id(),
                tonight.site,
                tonight.names(),
                tonight.pages(),
                judgement == null ? 0 : comparing.size(),
                judgement == null ? null : judgement.known(),
                judgement == null ? null : judgement.usual(),
                judgement == null ? null : judgement.same(),
                alarm,
                alarm == null ? null : since(alarm, nights),
                done,
                alarm == null ? List.of() : examples,
                judgement == null || alarm == null ? null : judgement.sentence(tonight.site));
        return new Settled(tonight.site, tonight.pages(), sample(done, before, pages), night);
    }

    private static @Nullable SiteSample sample(Done done, SiteSample before, List<PageSample> pages) {
        return switch (done) {
            case LEARNT -> before.with(pages);
            case RELEARNT ->
                SiteSample.of(pages).first(SiteSample.MOST_PAGES - STAYING).merge(before.first(STAYING));
            case KEPT -> null;
        };
    }

    private static List<Double> sameBefore(List<SiteNight> nights) {
        return nights.stream()
                .filter(night -> night.alarm() == null || night.alarm().isOfArticles())
                .map(SiteNight::sameWords)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a site has given an alarm for so many nights that its cause is no news. */
    private static boolean isUsedTo(@Nullable Alarm alarm, List<SiteNight> nights) {
        return alarm != null
                && nights.size() >= DriftJudge.NIGHTS_TO_GET_USED_TO
                && nights.subList(0, DriftJudge.NIGHTS_TO_GET_USED_TO).stream()
                        .allMatch(night -> night.alarm() == alarm);
    }

    private long since(Alarm alarm, List<SiteNight> nights) {
        boolean goesOn = !nights.isEmpty() && nights.get(0).alarm() == alarm;
        Long since = goesOn ? nights.get(0).sinceRun() : null;
        return since == null ? run.id() : since;
    }

    /** What another version of the program wrote is learnt anew. */
    private SiteSample before(String site) {
        return known.sampleBefore(site, run.id()).map(SiteSettling::sample).orElse(SiteSample.empty());
    }

    private static SiteSample sample(byte[] stored) {
        try {
            return SiteSample.read(stored);
        } catch (IOException e) {
            return SiteSample.empty();
        }
    }
}
