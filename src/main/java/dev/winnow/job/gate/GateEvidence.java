package dev.winnow.job.gate;

import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run and what it is compared with.
 *
 * @param kind what the run reads
 * @param pages all that it read, unchanged ones among them; servers' error answers and damaged places are none
 * @param damaged places in containers that could not be read
 * @param figures of the run, by site and for all
 * @param nights earlier nights' figures by site, the newest first
 * @param alarms of sites whose pages are of another kind tonight
 * @param replacedWords median word count of the articles that a reprocessing replaces, null where there are none
 */
record GateEvidence(
        RunKind kind,
        long pages,
        long damaged,
        Map<String, SiteFigures> figures,
        List<Map<String, SiteFigures>> nights,
        List<Finding> alarms,
        @Nullable Double replacedWords) {
    SiteFigures all() {
        return figures.getOrDefault(SiteFigures.ALL, SiteFigures.none(SiteFigures.ALL));
    }

    /** The sites on which the run found pages, by name. */
    List<SiteFigures> sites() {
        return sites(figures);
    }

    /** The sites of one night that had pages, by name. */
    static List<SiteFigures> sites(Map<String, SiteFigures> night) {
        return night.entrySet().stream()
                .filter(site -> !site.getKey().equals(SiteFigures.ALL))
                .map(Map.Entry::getValue)
                .filter(site -> site.pages() > 0)
                .sorted(Comparator.comparing(SiteFigures::site))
                .toList();
    }

    /** Pages that are left once the new and changed ones of some sites are taken away. */
    long pagesWithout(Collection<String> off) {
        return pages - sum(off);
    }

    /** Whether new or changed pages are left on other sites than these. */
    boolean leaves(Collection<String> off) {
        return sites().stream().anyMatch(site -> !off.contains(site.site()));
    }

    private long sum(Collection<String> off) {
        return sites().stream()
                .filter(site -> off.contains(site.site()))
                .mapToLong(SiteFigures::pages)
                .sum();
    }
}
