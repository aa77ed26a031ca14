package dev.winnow.console.run;

import dev.winnow.job.Engine;
import dev.winnow.job.control.RunStanding;
import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads runs with their counts. Counts of a run that has ended change only by what people decide, and are kept. */
@Component
class RunRows {
    private static final int MOST_KEPT = 500;

    private final Engine engine;
    private final Map<String, RunCounts> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RunCounts> eldest) {
            return size() > MOST_KEPT;
        }
    };

    RunRows(Engine engine) {
        this.engine = engine;
    }

    /** @param before only runs with a smaller number */
    List<RunRow> list(long before, int most) {
        return engine.runs().before(before, most).stream().map(this::row).toList();
    }

    RunRow row(Run run) {
        return new RunRow(run, RunStanding.of(engine.leases(), run), counts(run));
    }

    private RunCounts counts(Run run) {
        if (run.state() == RunState.RUNNING) {
            return engine.totals().of(run);
        }
        long decisions = engine.actions().of(run.id()).size();
        String key = run.id() + " " + run.attempts() + " " + run.state() + " " + decisions + " " + run.prunedAt();
        synchronized (kept) {
            RunCounts known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        RunCounts counts = engine.totals().of(run);
        synchronized (kept) {
            kept.put(key, counts);
        }
        return counts;
    }
}
