package dev.winnow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command in an orderly way when the process is told to end (Ctrl-C, SIGTERM): asks the work to stop, waits until the
 * command has said its last word and closed what it opened, and leaves with the exit code for it. Without this, Java would
 * end in the middle of a chunk and answer 143.
 */
final class StopSignal implements AutoCloseable {
    /** Below the time that supervisors grant before they kill. */
    private static final long PATIENCE_SECONDS = 25;

    private final Thread hook = new Thread(this::end, "stop-signal");
    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable Runnable stop;
    private boolean given;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to ask; asked at once where the signal came already. */
    synchronized void stops(Runnable stop) {
        this.stop = stop;
        if (given) {
            stop.run();
        }
    }

    private synchronized void ask() {
        given = true;
        if (stop != null) {
            stop.run();
        }
    }

    private void end() {
        ask();
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command is over; call after everything else is closed. */
    @Override
    public void close() {
        System.out.flush();
        System.err.flush();
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came: the hook runs and ends the process.
            return;
        }
    }
}
