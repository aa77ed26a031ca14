package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Baseline;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures a run against the limits of its job file. Pure: figures in, findings out.
 *
 * <p>The ratios of a run hold from its first page on; what compares it with earlier nights needs a sample of {@code
 * min-pages} on both sides. A retry of rejects is judged by its articles alone: that most rejects stay rejects is no news.
 */
final class Gate {
    /** How the verdict of a run that is held back begins. */
    static final String HELD = "held";

    static final String REJECTS = "max-reject-ratio";
    static final String EMPTY = "max-empty-ratio";
    static final String LENGTH = "max-length-fall";
    static final String DRIFT = "max-drift";

    private final JobFile.GateLimits limits;

    Gate(JobFile.GateLimits limits) {
        this.limits = limits;
    }

    /**
     * A run and what it is compared with.
     *
     * @param kind what the run reads
     * @param pages all that it read, unchanged ones among them
     * @param figures of the run, by site and for all
     * @param nights earlier nights' figures by site, the newest first
     * @param replacedWords median word count of the articles that a reprocessing replaces, null where there are none
     */
    record GateEvidence(
            RunKind kind,
            long pages,
            Map<String, SiteFigures> figures,
            List<Map<String, SiteFigures>> nights,
            @Nullable Double replacedWords) {
        SiteFigures all() {
            return figures.getOrDefault(SiteFigures.ALL, SiteFigures.none(SiteFigures.ALL));
        }
    }

    /** All that was measured, the worst first. */
    List<Finding> judge(GateEvidence evidence) {
        var findings = new ArrayList<Finding>();
        if (evidence.kind() != RunKind.RETRY) {
            findings.add(
                    ratio(REJECTS, "rejected", evidence.all().rejects(), evidence.pages(), limits.maxRejectRatio()));
            findings.add(
                    ratio(EMPTY, "without text", evidence.all().empty(), evidence.pages(), limits.maxEmptyRatio()));
        }
        Double usual = usualWords(evidence);
        if (usual != null) {
            findings.add(lengthFall(evidence.all(), usual));
        }
        if (evidence.kind() == RunKind.NIGHT) {
            findings.addAll(drift(evidence));
        }
        findings.sort(Finding.WORST_FIRST);
        return findings;
    }

    private static Finding ratio(String measure, String what, long count, long pages, double most) {
        double found = pages == 0 ? 0 : (double) count / pages;
        return new Finding(
                measure,
                null,
                found,
                most,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d pages %s (%.1f %%), the limit is %.1f %% (gate.%s)",
                        count,
                        pages,
                        what,
                        100 * found,
                        100 * most,
                        measure));
    }

    private @Nullable Double usualWords(GateEvidence evidence) {
        if (evidence.all().articles() < limits.minPages()) {
            return null;
        }
        if (evidence.kind() == RunKind.REPROCESS) {
            return evidence.replacedWords();
        }
        double[] medians = evidence.nights().stream()
                .map(night -> night.getOrDefault(SiteFigures.ALL, SiteFigures.none(SiteFigures.ALL)))
                .filter(night -> night.articles() >= limits.minPages())
                .map(SiteFigures::medianWords)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return medians.length < limits.minNights() ? null : Baseline.of(medians).median();
    }

    private Finding lengthFall(SiteFigures all, double usual) {
        double words = all.medianWords() == null ? 0 : all.medianWords();
        double fall = usual <= 0 ? 0 : Math.max(0, 1 - words / usual);
        return new Finding(
                LENGTH,
                null,
                fall,
                limits.maxLengthFall(),
                String.format(
                        Locale.ROOT,
                        "articles of %.0f words (median), usually of %.0f: a fall of %.1f %%, the limit is %.1f %% (gate.%s)",
                        words,
                        usual,
                        100 * fall,
                        100 * limits.maxLengthFall(),
                        LENGTH));
    }

    private List<Finding> drift(GateEvidence evidence) {
        var sites = new TreeSet<>(evidence.figures().keySet());
        evidence.nights().forEach(night -> sites.addAll(night.keySet()));
        sites.remove(SiteFigures.ALL);
        var findings = new ArrayList<Finding>();
        for (String site : sites) {
            SiteFigures tonight = evidence.figures().getOrDefault(site, SiteFigures.none(site));
            List<SiteFigures> earlier = evidence.nights().stream()
                    .map(night -> night.getOrDefault(site, SiteFigures.none(site)))
                    .toList();
            SiteDrift.worst(tonight, earlier, limits).ifPresent(findings::add);
        }
        return findings;
    }
}
