package dev.winnow.store.database;

/** The database refused something; the message is a sentence for operators. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Another process has the database, and lets nobody in. */
    public static final class InUse extends StoreException {
        private static final long serialVersionUID = 1L;

        InUse(String sentence) {
            super(sentence);
        }
    }

    /** There is no database to read; a command that only reads makes none. */
    public static final class NoDatabase extends StoreException {
        private static final long serialVersionUID = 1L;

        NoDatabase(String sentence) {
            super(sentence);
        }
    }

    /** A setting names nothing that could be a database. */
    public static final class WrongSetting extends StoreException {
        private static final long serialVersionUID = 1L;

        WrongSetting(String sentence) {
            super(sentence);
        }
    }
}
