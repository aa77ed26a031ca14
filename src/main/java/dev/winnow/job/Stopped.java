package dev.winnow.job;

import org.springframework.batch.core.job.JobInterruptedException;

/** Leaves a page unread because the run was asked to stop; the resumed run reads it. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
        super("the run was asked to stop");
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A slice that had not begun is told so by Spring Batch itself.
            if (cause instanceof Stopped || cause instanceof JobInterruptedException) {
                return true;
            }
        }
        return String.valueOf(failure.getMessage()).startsWith("Partition handler returned an unsuccessful step");
    }
}
