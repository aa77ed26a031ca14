package dev.winnow.store.database;

/** The database did not answer; the message says how, without the pages' texts that a driver's message would hold. */
public final class DatabaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseLostException(String reason) {
        super(reason);
    }
}
