package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Measures a run against the limits of its job file. Pure: figures in, findings out.
 *
 * <p>What is off is looked for site by site; the limits of the whole run are then held by what is left. A finding without a
 * site holds the whole run.
 *
 * <p>The ratios of a run hold from its first page on; what compares it with earlier nights needs a sample of {@code
 * min-pages} on both sides. A retry of rejects is judged by its articles alone: that most rejects stay rejects is no news.
 */
final class Gate {
    static final String REJECTS = "max-reject-ratio";
    static final String EMPTY = "max-empty-ratio";
    static final String LENGTH = "max-length-fall";
    static final String DRIFT = "max-drift";

    private final JobFile.GateLimits limits;

    Gate(JobFile.GateLimits limits) {
        this.limits = limits;
    }

    /** All that was measured, the worst first. */
    List<Finding> judge(GateEvidence evidence) {
        var findings = new ArrayList<Finding>();
        Set<String> off = new TreeSet<>();
        if (evidence.kind() == RunKind.NIGHT) {
            findings.addAll(drift(evidence));
            findings.addAll(evidence.alarms());
            findings.stream().filter(Finding::held).forEach(finding -> off.add(String.valueOf(finding.site())));
        }
        if (!off.isEmpty() && !evidence.leaves(off)) {
            findings.add(nothingLeft(off.size()));
            off.clear();
        }
        if (evidence.kind() != RunKind.RETRY) {
            findings.addAll(ratio(REJECTS, "rejected", SiteFigures::rejects, limits.maxRejectRatio())
                    .judge(evidence, off));
            findings.addAll(ratio(EMPTY, "without text", SiteFigures::empty, limits.maxEmptyRatio())
                    .judge(evidence, off));
        }
        if (evidence.pages() <= 0 && evidence.damaged() > 0) {
            findings.add(nothingReadable(evidence.damaged()));
        }
        new LengthLimit(limits).judge(evidence, off).ifPresent(findings::add);
        findings.sort(Finding.WORST_FIRST);
        return findings;
    }

    private RatioLimit ratio(String measure, String what, ToLongFunction<SiteFigures> count, double most) {
        return new RatioLimit(measure, what, count, most, limits.minPages());
    }

    private Finding nothingLeft(int sites) {
        String all = sites == 1 ? "the only site is off" : "all " + sites + " sites are off";
        return new Finding(
                DRIFT, null, 1, limits.maxDrift(), all + ", so that nothing is left to publish (gate.max-drift)");
    }

    private Finding nothingReadable(long damaged) {
        return new Finding(
                REJECTS,
                null,
                1,
                limits.maxRejectRatio(),
                (damaged == 1 ? "the archive is damaged" : "the archive is damaged in " + damaged + " places")
                        + ", and no page of it could be read (gate.max-reject-ratio)");
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
