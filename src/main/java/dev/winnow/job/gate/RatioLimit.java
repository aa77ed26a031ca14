package dev.winnow.job.gate;

import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the share of pages that something is wrong with. Where a run passes it, that is put down to the sites that pass
 * it themselves, the worst first, as many as it takes for the rest to be within it. Where no choice of such sites helps, or
 * nothing would be left, it is the run's.
 *
 * @param measure the limit's key in the job file
 * @param what is said of the pages, such as {@code rejected}
 * @param count how many pages of a site it is true of
 * @param most the limit, 0 to 1
 * @param sample a site of fewer pages is never blamed
 */
record RatioLimit(String measure, String what, ToLongFunction<SiteFigures> count, double most, int sample) {
    /** What is to be said of a run, and the sites to be blamed; adds these to {@code off}, which have been found off before. */
    List<Finding> judge(GateEvidence evidence, Set<String> off) {
        List<SiteFigures> blamed = blamed(evidence, off);
        blamed.forEach(site -> off.add(site.site()));
        var findings = new ArrayList<Finding>();
        findings.add(finding(null, sum(evidence, off), evidence.pagesWithout(off)));
        blamed.forEach(site -> findings.add(finding(site.site(), count.applyAsLong(site), site.pages())));
        return findings;
    }

    private List<SiteFigures> blamed(GateEvidence evidence, Set<String> off) {
        long bad = sum(evidence, off);
        long pages = evidence.pagesWithout(off);
        var blamed = new ArrayList<SiteFigures>();
        for (SiteFigures site : suspects(evidence, off)) {
            if (ratio(bad, pages) <= most) {
                break;
            }
            bad -= count.applyAsLong(site);
            pages -= site.pages();
            blamed.add(site);
        }
        var all = new ArrayList<>(off);
        blamed.forEach(site -> all.add(site.site()));
        return ratio(bad, pages) <= most && evidence.leaves(all) ? blamed : List.of();
    }

    private List<SiteFigures> suspects(GateEvidence evidence, Set<String> off) {
        return evidence.sites().stream()
                .filter(site -> !off.contains(site.site()) && site.pages() >= sample && ratio(site) > most)
                .sorted(Comparator.<SiteFigures>comparingDouble(this::ratio)
                        .reversed()
                        .thenComparing(SiteFigures::site))
                .toList();
    }

    private long sum(GateEvidence evidence, Collection<String> off) {
        return count.applyAsLong(evidence.all())
                - evidence.sites().stream()
                        .filter(site -> off.contains(site.site()))
                        .mapToLong(count)
                        .sum();
    }

    private double ratio(SiteFigures site) {
        return ratio(count.applyAsLong(site), site.pages());
    }

    private static double ratio(long count, long pages) {
        return pages <= 0 ? 0 : (double) count / pages;
    }

    private Finding finding(@Nullable String site, long bad, long pages) {
        double found = ratio(bad, pages);
        return new Finding(
                measure,
                site,
                found,
                most,
                String.format(
                        Locale.ROOT,
                        "%s%,d of %,d %s %s (%.1f %%), the limit is %.1f %% (gate.%s)",
                        site == null ? "" : "site " + site + ": ",
                        bad,
                        pages,
                        pages == 1 ? "page" : "pages",
                        what,
                        100 * found,
                        100 * most,
                        measure));
    }
}
