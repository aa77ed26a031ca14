package dev.winnow.store.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Ends the process where Java's memory has run out. Whatever was at work then is done by half, in H2 as well, which keeps
 * much of its file in memory: what it writes afterwards may not be readable. A process that is halted leaves the file as
 * a killed one does, and H2 opens that.
 *
 * <p>A single page that does not fit into the memory is no reason: only its own objects are done by half.
 */
public final class OutOfMemory {
    /** As for every failure. */
    private static final int FAILED = 1;

    private static final int H2_OUT_OF_MEMORY = 90108;
    private static final int H2_CLOSED = 90098;
    private static final int TRIES = 1_000_000;
    private static final int MIB = 1 << 20;

    // Made while there is memory, and written without any.
    private static final FileOutputStream ERROR = new FileOutputStream(FileDescriptor.err);
    private static final byte[] LAST_WORDS = ("Winnow halts: " + sentence()
                    + ". What is stored stays; the same command goes on with a run that was broken off."
                    + System.lineSeparator())
            .getBytes(StandardCharsets.UTF_8);

    private OutOfMemory() {}

    /** Gets ready to halt. Call once, at the start. */
    public static void prepare() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> halt(failure));
    }

    /** Whether it is the cause of a failure, or what a database made of it. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A class that could not be set up for that reason keeps only the text of it.
            if (cause instanceof OutOfMemoryError
                    || (cause instanceof SQLException sql && sql.getErrorCode() == H2_OUT_OF_MEMORY)
                    || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether H2 closed a database that was in use, as it does at once where memory runs out. */
    public static boolean hasClosedDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_CLOSED) {
                return true;
            }
        }
        return false;
    }

    /** What to tell people, without a full stop. */
    public static String sentence() {
        return "Java ran out of memory, of which it may use "
                + Runtime.getRuntime().maxMemory() / MIB + " MB; allow it more, such as WINNOW_OPTS=-Xmx2g";
    }

    /** Something that may fail. */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does something, and ends the process where memory runs out in it, before a framework notes that it failed. */
    public static <E extends Exception> void guard(Work<E> work) throws E {
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            halt(e);
            throw e;
        }
    }

    /** Ends the process at once, with a sentence and without a further write, if memory is what a failure is about. */
    public static void halt(Throwable failure) {
        if (isOrCannotTell(failure)) {
            try {
                say();
            } finally {
                Runtime.getRuntime().halt(FAILED);
            }
        }
    }

    private static boolean isOrCannotTell(Throwable failure) {
        try {
            return is(failure);
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    /** Even that needs a little memory at times. */
    private static void say() {
        for (int i = 0; i < TRIES; i++) {
            try {
                ERROR.write(LAST_WORDS);
                return;
            } catch (OutOfMemoryError e) {
                Thread.onSpinWait();
            } catch (IOException e) {
                return;
            }
        }
    }
}
