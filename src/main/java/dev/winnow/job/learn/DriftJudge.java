package dev.winnow.job.learn;

import dev.winnow.extract.site.evidence.SiteComparison;
import dev.winnow.store.figures.Baseline;
import dev.winnow.store.site.SiteNight.Alarm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a night's pages of a site are of another kind than those before. Pure: figures in, an alarm out.
 *
 * <p>What is usual is the median over the pages that were known, or over earlier nights; a value within three spreads (see
 * {@link Baseline}) of it is as usual. Pages are judged by their median too, so that a few odd ones raise no alarm, nor does a
 * second layout that some of the pages have.
 */
final class DriftJudge {
    /** Fewer known pages do not tell what a site is like. */
    static final int LEAST_KNOWN = 6;

    /** Fewer pages of a night do not tell what became of it. */
    static final int LEAST_COMPARED = 4;

    /** After so many nights of an alarm its cause is how the site is. */
    static final int NIGHTS_TO_GET_USED_TO = 7;

    /** Share of words that tonight must have more, or less, than usual. */
    private static final double STEP = 0.3;

    /** Share of the words from which on pages show nothing of their own. */
    static final double NEARLY_ALL = 0.8;

    private DriftJudge() {}

    /**
     * A judgement.
     *
     * @param known median share of words in known places, tonight
     * @param usual the same of the known pages
     * @param same median share of words in new texts that other pages show too, tonight
     * @param alarm null where all is as usual
     */
    record Judgement(
            double known,
            double usual,
            double same,
            @Nullable Alarm alarm) {
        /** The alarm in words. */
        String sentence(String site) {
            return alarm != Alarm.WALL
                    ? String.format(
                            Locale.ROOT,
                            "site %s looks new: %.0f %% of a page's words stand in places that were known, usually %.0f %%",
                            site,
                            100 * known,
                            100 * usual)
                    : String.format(
                            Locale.ROOT,
                            "site %s: pages show the same text instead of their own, %.0f %% of their words, and did not"
                                    + " show it before (a captcha, a request for consent or an error served as a page)",
                            site,
                            100 * same);
        }
    }

    /**
     * Judges a night.
     *
     * @param sameBefore share of words in new texts that pages had in common, in earlier nights without an alarm
     */
    static Judgement of(SiteComparison pages, List<Double> sameBefore) {
        Baseline usual = baseline(pages.usual());
        double known = baseline(pages.known()).median();
        double same = baseline(pages.same()).median();
        Alarm alarm = null;
        if (same > NEARLY_ALL && isMore(same, sameBefore)) {
            alarm = Alarm.WALL;
        } else if (known < usual.median() - STEP && usual.isFar(known)) {
            alarm = Alarm.REDESIGN;
        }
        return new Judgement(known, usual.median(), same, alarm);
    }

    private static boolean isMore(double same, List<Double> before) {
        if (before.isEmpty()) {
            return true;
        }
        Baseline usual = baseline(before);
        return same > usual.median() + STEP && usual.isFar(same);
    }

    private static Baseline baseline(List<Double> values) {
        return Baseline.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
