package dev.winnow.store.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gate says of a run.
 *
 * @param findings all that was measured, what holds the run back first; each with its limit's key, its figure, its limit and
 *     a sentence
 */
public record GateVerdict(List<Finding> findings) {
    /** A verdict's sentence names so many reasons; the others are counted. */
    private static final int NAMED = 3;

    public GateVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether anything is held back: the whole run, or sites of it. */
    public boolean held() {
        return !reasons().isEmpty();
    }

    /** Whether nothing of the run may be published. */
    public boolean holdsAll() {
        return reasons().stream().anyMatch(reason -> reason.site() == null);
    }

    /** Where only sites are held back: which, each with what was found of it, in alphabetical order. */
    public Map<String, String> heldSites() {
        var sites = new TreeMap<String, String>();
        if (!holdsAll()) {
            reasons()
                    .forEach(reason -> sites.merge(
                            String.valueOf(reason.site()), reason.sentence(), (one, other) -> one + "; " + other));
        }
        return sites;
    }

    /** What holds the run back, or sites of it; empty where all of it may be published. */
    List<Finding> reasons() {
        return findings.stream().filter(Finding::held).toList();
    }

    /** The same in words, as {@code run.gate_verdict} keeps it for people. */
    public String sentence() {
        List<Finding> reasons = reasons();
        if (reasons.isEmpty()) {
            return findings.isEmpty() ? "passed" : "passed: " + findings.get(0).sentence();
        }
        var sentence = new StringBuilder("held");
        String lead = ": ";
        for (Finding reason : reasons.subList(0, Math.min(NAMED, reasons.size()))) {
            sentence.append(lead).append(reason.sentence());
            lead = "; ";
        }
        if (reasons.size() > NAMED) {
            sentence.append("; and ").append(reasons.size() - NAMED).append(" more");
        }
        return sentence.toString();
    }
}
