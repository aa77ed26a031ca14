package dev.winnow.store.figures;

import java.util.List;

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

    /** Whether the run is held back. */
    public boolean held() {
        return !reasons().isEmpty();
    }

    /** What holds the run back; empty where it may be published. */
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
