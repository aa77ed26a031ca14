package dev.winnow.job.control;

import dev.winnow.store.database.DatabaseFailure;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Objects;

/** Says in a sentence why a run failed. */
public final class FailureMessages {
    private static final long MIB = 1 << 20;

    private FailureMessages() {}

    /** The first failure's sentence; a run's others follow from it. */
    public static String of(List<Throwable> failures) {
        return failures.isEmpty() ? "the log file says why" : of(failures.get(0));
    }

    /** The innermost message: the frameworks' own only say that something failed. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (isOutOfMemory(failure)) {
            return outOfMemory();
        }
        return DatabaseFailure.full(failure).orElse(message(cause));
    }

    private static String message(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            return FileProblem.sentence(file);
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    public static boolean isOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A class that could not be set up for that reason keeps only the text of it.
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
                return true;
            }
        }
        return false;
    }

    public static String outOfMemory() {
        return "Java ran out of memory, of which it may use "
                + Runtime.getRuntime().maxMemory() / MIB + " MB; allow it more, such as WINNOW_OPTS=-Xmx2g";
    }
}
