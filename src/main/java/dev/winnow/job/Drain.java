package dev.winnow.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * Stops a run after its chunks in flight. Asking is all that happens here: the run has stopped when the call that started
 * it returns, not when its row says so.
 */
final class Drain implements JobExecutionListener {
    private final JobOperator operator;
    private @Nullable JobExecution live;
    private boolean asked;

    Drain(JobOperator operator) {
        this.operator = operator;
    }

    /** Asks the run to stop, also one that is only about to start. */
    synchronized void ask() {
        asked = true;
        if (live != null) {
            stop(live);
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
        }
    }
}
