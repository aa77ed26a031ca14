package dev.winnow.store.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Turns what a driver says of a database into a sentence, and tells a lost one from one that refuses. */
public final class DatabaseFailure {
    // org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1
    private static final int H2_IN_USE = 90020;
    private static final int H2_GENERAL = 50000;
    private static final int H2_CORRUPTED = 90030;
    // PostgreSQL's classes: connection exception, operator intervention (shut down, starting), too few resources,
    // transaction rolled back (deadlock).
    private static final List<String> LOST = List.of("08", "57P", "53", "40");

    private DatabaseFailure() {}

    public static StoreException of(RuntimeException failure, DatabaseSettings settings, DatabaseLock lock) {
        SQLException sql = sql(failure);
        if (sql != null && sql.getErrorCode() == H2_IN_USE) {
            return inUse(settings, lock);
        }
        Optional<String> full = full(failure);
        if (full.isPresent()) {
            return new StoreException("The database " + settings + " cannot be written: " + full.get() + ".", failure);
        }
        Optional<StoreException> refusal = refusal(failure);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String reason = innermost(sql == null ? failure : sql);
        if (sql != null && (sql.getErrorCode() == H2_CORRUPTED || sql.getErrorCode() == H2_GENERAL)) {
            return new StoreException(
                    "The database file of " + settings + " is damaged: " + reason
                            + "; put back a copy that winnow backup"
                            + " made, or move the file aside and read the archives again (docs/operations.md).",
                    failure);
        }
        if (settings.isPostgresql() && sql != null && hasNoAnswer(sql)) {
            return new StoreException(
                    "The database " + settings + " does not answer: " + reason
                            + "; look after the server, or check WINNOW_DB_URL. Runs that are at work wait for it, up to"
                            + " retry.max-seconds of their job, and go on once it is back.",
                    failure);
        }
        return new StoreException(
                "The database " + settings + " cannot be opened: " + reason
                        + "; check WINNOW_DB_URL, WINNOW_DB_USER and WINNOW_DB_PASSWORD, or the folder's rights.",
                failure);
    }

    /** The H2 file is another process's. */
    public static StoreException inUse(DatabaseSettings settings, DatabaseLock lock) {
        return new StoreException.InUse("The database " + settings + " is in use by " + lock.holder()
                + "; wait until it ends, or use PostgreSQL (WINNOW_DB_URL), which several may use at once.");
    }

    /**
     * Whether the server or the way to it is what failed, so that the same work may succeed a moment later. An H2 file is
     * no server: what happens to it is for people to mend.
     */
    public static boolean isLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseLostException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof ConcurrencyFailureException) {
                return true;
            }
            if (cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
        }
        return false;
    }

    /** PostgreSQL's classes: connection exception; shut down, or starting. */
    private static boolean hasNoAnswer(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        // Databases always give a state. The pool gives none for a connection that broke a moment before.
        return state == null || LOST.stream().anyMatch(state::startsWith);
    }

    /** What to say where the disk under the database or a file has no room left; empty for any other failure. */
    public static Optional<String> full(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            for (String sign :
                    List.of("No space left on device", "Disk quota exceeded", "File too large", "disk full")) {
                if (message.contains(sign)) {
                    return Optional.of("there is no room left to write (" + sign
                            + "); make room on the disk of the database and of output/");
                }
            }
        }
        return Optional.empty();
    }

    /** What has a sentence of its own already, below the frameworks'. */
    private static Optional<StoreException> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty() ? cause.getClass().getSimpleName() : message;
    }
}
