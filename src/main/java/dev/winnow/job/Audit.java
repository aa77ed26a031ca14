package dev.winnow.job;

import dev.winnow.store.Ledger;
import dev.winnow.store.Run;
import java.util.Locale;

/** Closes the books and decides whether the run may be published. */
final class Audit {
    /** How the verdict of a run that is held back begins. */
    static final String HELD = "held";

    private final Workshop workshop;
    private final JobFile jobFile;
    private final Run run;

    Audit(Workshop workshop, JobFile jobFile, Run run) {
        this.workshop = workshop;
        this.jobFile = jobFile;
        this.run = run;
    }

    void judge() {
        workshop.ledger().balance(run.id());
        Ledger.Totals totals = workshop.ledger().totals(run.id());
        double limit = jobFile.gate().maxRejectRatio();
        String facts = String.format(
                Locale.ROOT,
                "%d of %d pages rejected (%.1f %%), the limit is %.1f %% (gate.max-reject-ratio)",
                totals.rejects(),
                totals.captures() - totals.notPages(),
                100 * totals.rejectRatio(),
                100 * limit);
        workshop.runs().judge(run.id(), (totals.rejectRatio() > limit ? HELD : "passed") + ": " + facts);
    }
}
