package dev.winnow.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver says of a database that cannot be opened into a sentence. */
public final class DatabaseFailure {
    // org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1
    private static final int H2_IN_USE = 90020;

    private DatabaseFailure() {}

    public static StoreException of(RuntimeException failure, DatabaseSettings settings, DatabaseLock lock) {
        SQLException sql = sql(failure);
        if (sql != null && sql.getErrorCode() == H2_IN_USE) {
            return new StoreException(
                    "The database " + settings + " is in use by " + lock.holder()
                            + "; wait until it ends, or use PostgreSQL (WINNOW_DB_URL), which several may use at once.",
                    failure);
        }
        String reason = innermost(sql == null ? failure : sql);
        return new StoreException(
                "The database " + settings + " cannot be opened: " + reason
                        + "; check WINNOW_DB_URL, WINNOW_DB_USER and WINNOW_DB_PASSWORD, or the folder's rights.",
                failure);
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
