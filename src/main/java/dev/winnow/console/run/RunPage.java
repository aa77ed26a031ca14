package dev.winnow.console.run;

import dev.winnow.job.run.StepLog;
import dev.winnow.store.audit.OperatorAction;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Held;
import dev.winnow.store.run.Run;
import java.util.List;
import java.util.Map;

/**
 * All that is shown of a run.
 *
 * @param findings of the gate, the worst first
 * @param decisions what publishing and rolling back changed
 * @param acts what people did here
 * @param rejectsByCode the most frequent first
 * @param rejectsBySite the most frequent first, the first ten
 */
public record RunPage(
        RunRow row,
        List<StepLog.StepProgress> steps,
        List<Finding> findings,
        List<Held> held,
        List<Action> decisions,
        List<OperatorAction> acts,
        Map<String, Long> rejectsByCode,
        Map<String, Long> rejectsBySite) {

    public Run run() {
        return row.run();
    }

    public RunCounts counts() {
        return row.counts();
    }

    /** The longest step's time in milliseconds, at least 1. */
    public long longest() {
        return Math.max(
                1,
                steps.stream().mapToLong(step -> step.took().toMillis()).max().orElse(1));
    }
}
