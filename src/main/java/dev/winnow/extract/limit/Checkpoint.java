package dev.winnow.extract.limit;

import java.util.concurrent.CancellationException;

/**
 * Where work on a page can be given up: who waits for it interrupts its thread, and the next checkpoint ends the work. Every
 * loop over the parts of a page passes one, so that no page can keep a thread.
 */
public final class Checkpoint {
    private Checkpoint() {}

    /**
     * Goes on, unless the work was given up. Costs as much as reading a field.
     *
     * @throws CancellationException where the thread was interrupted, which it stays
     */
    public static void pass() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The thread that read the page was interrupted");
        }
    }
}
