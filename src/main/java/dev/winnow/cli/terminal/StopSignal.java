package dev.winnow.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process in an orderly way when it is told to end (Ctrl-C, SIGTERM): asks the work to stop, waits until the command
 * has said its last word and closed what it opened, and leaves with the exit code for it. Without this, Java would end in
 * the middle of a chunk and answer 143.
 */
public final class StopSignal {
    /** Below the time that supervisors grant before they kill. */
    private static final long PATIENCE_SECONDS = 25;

    private final Thread hook = new Thread(this::end, "stop-signal");
    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable Runnable stop;
    private volatile int code = ExitCode.STOPPED;
    private boolean given;

    /** Listens from now on; for the process's entry point. */
    public StopSignal listen() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    /** What to ask; asked at once where the signal came already. A command that names nothing to ask is ended at once. */
    synchronized void stops(Runnable stop) {
        this.stop = stop;
        if (given) {
            stop.run();
        }
    }

    /** @return whether there is anybody to wait for */
    private synchronized boolean ask() {
        given = true;
        if (stop == null) {
            return false;
        }
        stop.run();
        return true;
    }

    private void end() {
        try {
            if (ask() && !finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The run did not stop in " + PATIENCE_SECONDS
                        + " s; it was ended where it was, and the" + " same command goes on with it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.err.flush();
            // Not exit(): the virtual machine would answer 143 for the signal.
            Runtime.getRuntime().halt(code);
        }
    }

    /**
     * The command is over, and everything that it opened is closed. Ends the process.
     *
     * @param code what to answer, also where the signal came too late to change it
     */
    public void exit(int code) {
        this.code = code;
        System.out.flush();
        System.err.flush();
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came: the hook runs and ends the process, and exit() below waits for it.
        }
        // Always: threads of a library must not keep a finished command alive.
        System.exit(code);
    }
}
