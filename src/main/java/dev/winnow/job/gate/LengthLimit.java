package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Baseline;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limit of how far the articles of a whole run may be shorter than usual. Where sites are kept back, tonight or then, the
 * others are compared with themselves: the medians of sites, each weighing as many as it has articles.
 */
record LengthLimit(JobFile.GateLimits limits) {
    /** The median length of fewer articles swings too much to say anything, whatever {@code min-pages} is. */
    private static final int LEAST = 10;

    private record NightWords(long articles, @Nullable Double median) {}

    /** How many articles a comparison of lengths needs, then and now. */
    static int sample(JobFile.GateLimits limits) {
        return Math.max(LEAST, limits.minPages());
    }

    /**
     * Compares the run without some sites.
     *
     * @return empty where there is not enough to judge by
     */
    Optional<Finding> judge(GateEvidence evidence, Set<String> off) {
        boolean some = !off.isEmpty()
                || evidence.nights().stream()
                        .flatMap(night -> night.values().stream())
                        .anyMatch(SiteFigures::held);
        NightWords tonight = words(evidence.figures(), off, some);
        Double usual = tonight.articles() < sample(limits) ? null : usual(evidence, off, some);
        return usual == null
                ? Optional.empty()
                : Optional.of(fall(Objects.requireNonNullElse(tonight.median(), 0.0), usual));
    }

    private @Nullable Double usual(GateEvidence evidence, Set<String> off, boolean some) {
        if (evidence.kind() == RunKind.REPROCESS) {
            return evidence.replacedWords();
        }
        double[] medians = evidence.nights().stream()
                .map(night -> words(night, off, some))
                .filter(night -> night.articles() >= sample(limits))
                .map(NightWords::median)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return medians.length < limits.minNights() ? null : Baseline.of(medians).median();
    }

    private static NightWords words(Map<String, SiteFigures> night, Set<String> off, boolean some) {
        if (!some) {
            SiteFigures all = night.getOrDefault(SiteFigures.ALL, SiteFigures.none(SiteFigures.ALL));
            return new NightWords(all.articles(), all.medianWords());
        }
        List<SiteFigures> sites = GateEvidence.sites(night).stream()
                .filter(site -> !off.contains(site.site()) && !site.held() && site.medianWords() != null)
                .sorted(Comparator.comparing(SiteFigures::medianWords))
                .toList();
        long articles = sites.stream().mapToLong(SiteFigures::articles).sum();
        long before = 0;
        for (SiteFigures site : sites) {
            before += site.articles();
            if (2 * before >= articles) {
                return new NightWords(articles, site.medianWords());
            }
        }
        return new NightWords(0, null);
    }

    private Finding fall(double words, double usual) {
        double fall = usual <= 0 ? 0 : Math.max(0, 1 - words / usual);
        return new Finding(
                Gate.LENGTH,
                null,
                fall,
                limits.maxLengthFall(),
                String.format(
                        Locale.ROOT,
                        "articles of %.0f %s (median), usually of %.0f: a fall of %.1f %%, the limit is %.1f %% (gate.%s)",
                        words,
                        Math.round(words) == 1 ? "word" : "words",
                        usual,
                        100 * fall,
                        100 * limits.maxLengthFall(),
                        Gate.LENGTH));
    }
}
