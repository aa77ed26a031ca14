package dev.winnow.job.control;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.core.NestedRuntimeException;

/**
 * Stops a run after its chunks in flight. Asking is all that happens here: the run has stopped when the call that started
 * it returns, not when its row says so.
 */
public final class StopRequest implements JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StopRequest.class);

    private final JobOperator operator;
    private @Nullable JobExecution live;
    // Not guarded: whoever works on pages asks in transactions that a request to stop may be waiting for.
    private volatile boolean asked;

    public StopRequest(JobOperator operator) {
        this.operator = operator;
    }

    /** Asks the run to stop, also one that is only about to start. */
    public synchronized void ask() {
        boolean first = !asked;
        asked = true;
        if (first && live != null) {
            stop(live);
        }
    }

    /** Whether the run was asked to stop. */
    public boolean isAsked() {
        return asked;
    }

    /**
     * Leaves what is being done where the run was asked to stop.
     *
     * @throws StopRequestedException where it was
     */
    public void check() {
        if (isAsked()) {
            throw new StopRequestedException();
        }
    }

    @Override
    public synchronized void beforeJob(JobExecution execution) {
        live = execution;
        if (asked) {
            stop(execution);
        }
    }

    @Override
    public synchronized void afterJob(JobExecution execution) {
        live = null;
    }

    private void stop(JobExecution execution) {
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
            // It ended by itself meanwhile.
            live = null;
        } catch (NestedRuntimeException e) {
            // The database is gone, or the row changed in this moment; readers look at isAsked() themselves.
            LOG.warn("the request to stop was not stored: {}", e.getMessage());
        }
    }
}
