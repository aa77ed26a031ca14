package dev.winnow.job.extract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this process works on: Spring Batch hands a run's number to its steps, and nothing else. */
public final class ActiveRuns {
    private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

    /** The run begins, or goes on. */
    public void add(RunContext context) {
        contexts.put(context.run().id(), context);
    }

    /** The run is over, or given up for now. */
    public void remove(RunContext context) {
        contexts.remove(context.run().id(), context);
    }

    /**
     * A run that this process works on.
     *
     * @throws IllegalStateException where it does not
     */
    public RunContext get(long run) {
        RunContext context = contexts.get(run);
        if (context == null) {
            throw new IllegalStateException("run " + run + " is not this process's");
        }
        return context;
    }
}
