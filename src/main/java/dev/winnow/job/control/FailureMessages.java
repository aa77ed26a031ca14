package dev.winnow.job.control;

import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.database.OutOfMemory;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says in a sentence why a run failed. */
public final class FailureMessages {
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
        if (OutOfMemory.is(failure)) {
            return OutOfMemory.sentence();
        }
        Optional<String> full = DatabaseFailure.full(failure);
        if (full.isEmpty() && OutOfMemory.hasClosedDatabase(failure)) {
            return "The database closed itself, as it does where " + OutOfMemory.sentence();
        }
        return full.orElse(message(cause));
    }

    private static String message(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            return FileProblem.sentence(file);
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
