package dev.winnow.job.run;

import dev.winnow.job.control.RunListener;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log what an operator looks for first: that a run began, each step, what it waited for, how it ended. */
final class RunLog implements RunListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private final Run run;
    private final RunListener listener;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong rejects = new AtomicLong();
    private final long start = System.nanoTime();

    /** @param listener hears all that is heard here */
    RunLog(Run run, RunListener listener) {
        this.run = run;
        this.listener = listener;
        LOG.info(
                "run {} of job {} ({}) begins, attempt {}, file {}",
                run.id(),
                run.job(),
                run.kind().name().toLowerCase(Locale.ROOT),
                run.attempts(),
                run.jobFile());
    }

    @Override
    public void begins(String step) {
        LOG.info("run {}: step {} begins", run.id(), step);
        listener.begins(step);
    }

    @Override
    public void reading(long pages) {
        listener.reading(pages);
    }

    @Override
    public void read(long pages, long rejects) {
        this.pages.addAndGet(pages);
        this.rejects.addAndGet(rejects);
        listener.read(pages, rejects);
    }

    @Override
    public void waits(String sentence) {
        // Whoever waits has logged why, with the exception.
        listener.waits(sentence);
    }

    /** @param failure why it failed, null where it did not */
    void ended(RunState state, @Nullable String failure) {
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
        String word = state.name().toLowerCase(Locale.ROOT);
        if (failure == null) {
            LOG.info(
                    "run {} ended: {}, {} pages, {} rejects, {} s",
                    run.id(),
                    word,
                    pages.get(),
                    rejects.get(),
                    seconds);
        } else {
            LOG.error(
                    "run {} ended: {}, {} pages, {} rejects, {} s: {}",
                    run.id(),
                    word,
                    pages.get(),
                    rejects.get(),
                    seconds,
                    failure);
        }
    }
}
