package dev.winnow.job.control;

import org.springframework.batch.core.job.JobInterruptedException;

/** Leaves a page unread because the run was asked to stop; the resumed run reads it. */
public final class StopRequestedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StopRequestedException() {
        super("the run was asked to stop");
    }

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A slice that had not begun is told so by Spring Batch itself.
            if (cause instanceof StopRequestedException || cause instanceof JobInterruptedException) {
                return true;
            }
        }
        return false;
    }
}
