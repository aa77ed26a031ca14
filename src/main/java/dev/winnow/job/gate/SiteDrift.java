package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Baseline;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a site is tonight from what it usually is. Five measures, each from 0 (as usual) to 1:
 *
 * <ul>
 *   <li>pages: 1 - tonight / usual, where there are fewer; in the earlier nights a missing site counts 0
 *   <li>rejects of pages, articles without a title, articles without a date: tonight's ratio - usual ratio, where it rose
 *   <li>length: 1 - the smaller of tonight's and the usual median word count, divided by the larger
 * </ul>
 *
 * Usual is the median over the earlier nights. A value within the site's own swing, three spreads (see {@link Baseline}), is
 * as usual. What was kept back then is not what is usual; how many pages there were is.
 */
final class SiteDrift {
    /** Page counts swing by nature, and the first night is often years of pages: fewer nights say nothing. */
    static final int NIGHTS_TO_COUNT = 3;

    private final SiteFigures tonight;
    private final List<SiteFigures> earlier;
    private final JobFile.GateLimits limits;

    private SiteDrift(SiteFigures tonight, List<SiteFigures> earlier, JobFile.GateLimits limits) {
        this.tonight = tonight;
        this.earlier = earlier;
        this.limits = limits;
    }

    /**
     * The measure that is furthest from usual; empty where there is not enough to judge by.
     *
     * @param earlier the site's figures in each earlier night
     */
    static Optional<Finding> worst(SiteFigures tonight, List<SiteFigures> earlier, JobFile.GateLimits limits) {
        var drift = new SiteDrift(tonight, earlier, limits);
        return Stream.of(
                        drift.pages(),
                        drift.ratio("rejects", SiteFigures::rejects, SiteFigures::pages),
                        drift.ratio("articles without a title", SiteFigures::withoutTitle, SiteFigures::articles),
                        drift.ratio("articles without a date", SiteFigures::withoutDate, SiteFigures::articles),
                        drift.length())
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Finding::found));
    }

    private @Nullable Finding pages() {
        if (earlier.size() < Math.max(NIGHTS_TO_COUNT, limits.minNights())) {
            return null;
        }
        Baseline usual = Baseline.of(
                earlier.stream().mapToDouble(night -> (double) night.pages()).toArray());
        if (usual.median() < limits.minPages()) {
            return null;
        }
        double pages = (double) tonight.pages();
        boolean fell = pages < usual.median() && usual.isFar(pages);
        double drift = fell ? 1 - pages / usual.median() : 0;
        return finding(
                drift,
                String.format(
                        Locale.ROOT,
                        "%,d %s, usually %,.0f",
                        tonight.pages(),
                        tonight.pages() == 1 ? "page" : "pages",
                        usual.median()));
    }

    private @Nullable Finding ratio(String what, ToLongFunction<SiteFigures> part, ToLongFunction<SiteFigures> whole) {
        double[] ratios = earlier.stream()
                .filter(night -> !night.held() && whole.applyAsLong(night) >= limits.minPages())
                .mapToDouble(night -> (double) part.applyAsLong(night) / whole.applyAsLong(night))
                .toArray();
        if (whole.applyAsLong(tonight) < limits.minPages() || ratios.length < limits.minNights()) {
            return null;
        }
        Baseline usual = Baseline.of(ratios);
        double found = (double) part.applyAsLong(tonight) / whole.applyAsLong(tonight);
        double drift = usual.isFar(found) ? Math.max(0, found - usual.median()) : 0;
        return finding(
                drift,
                String.format(Locale.ROOT, "%.1f %% %s, usually %.1f %%", 100 * found, what, 100 * usual.median()));
    }

    private @Nullable Finding length() {
        int sample = LengthLimit.sample(limits);
        double[] medians = earlier.stream()
                .filter(night -> !night.held() && night.articles() >= sample)
                .map(SiteFigures::medianWords)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Double words = tonight.medianWords();
        if (words == null || tonight.articles() < sample || medians.length < limits.minNights()) {
            return null;
        }
        Baseline usual = Baseline.of(medians);
        double larger = Math.max(words, usual.median());
        double drift = usual.isFar(words) && larger > 0 ? 1 - Math.min(words, usual.median()) / larger : 0;
        return finding(
                drift,
                String.format(Locale.ROOT, "articles of %.0f words (median), usually of %.0f", words, usual.median()));
    }

    private Finding finding(double drift, String fact) {
        return new Finding(
                Gate.DRIFT,
                tonight.site(),
                drift,
                limits.maxDrift(),
                String.format(
                        Locale.ROOT,
                        "site %s: %s; drift %.2f, the limit is %.2f (gate.%s)",
                        tonight.site(),
                        fact,
                        drift,
                        limits.maxDrift(),
                        Gate.DRIFT));
    }
}
