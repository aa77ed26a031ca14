package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Progress;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.control.RunListener;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Shows a run's extract step, which takes nearly all of its time. */
final class RunProgress implements RunListener, AutoCloseable {
    private final AtomicLong pages = new AtomicLong();
    private final boolean quiet;
    private @Nullable Progress shown;

    RunProgress() {
        this(false);
    }

    /** @param quiet shows nothing, only counts */
    RunProgress(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public synchronized void begins(String step) {
        if (!step.equals("extract")) {
            close();
        }
    }

    @Override
    public synchronized void reading(long pages) {
        close();
        shown = quiet ? null : Progress.start("extract", pages);
    }

    @Override
    public synchronized void read(long pages, long rejects) {
        this.pages.addAndGet(pages);
        if (shown != null) {
            shown.step(pages, rejects);
        }
    }

    @Override
    public synchronized void waits(String sentence) {
        close();
        if (!quiet) {
            System.err.println(Terminal.complaint(sentence));
        }
    }

    /** Pages read by this process. */
    long pages() {
        return pages.get();
    }

    @Override
    public synchronized void close() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
