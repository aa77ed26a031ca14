package dev.winnow.console.run;

import dev.winnow.job.Engine;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Works on runs that people start here, in this process. When the console ends, they stop and can be gone on with. */
@Component
public final class BackgroundRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuns.class);
    /** Below the time that a supervisor grants before it kills. */
    private static final int PATIENCE_SECONDS = 20;

    private final Engine engine;
    private final ExecutorService pool = Executors.newCachedThreadPool(new CustomizableThreadFactory("console-run-"));

    BackgroundRuns(Engine engine) {
        this.engine = engine;
    }

    /**
     * Takes the job's run and works on it. A run that waits to be gone on with goes first, whatever it was begun for.
     *
     * @return the run that is worked on first
     * @throws dev.winnow.job.control.JobException where another process runs the job
     */
    public Run start(JobFile job, RunRequest order) {
        Run claimed = engine.runner().claim(job, order, false);
        pool.execute(() -> work(job, order, claimed));
        return claimed;
    }

    private void work(JobFile job, RunRequest order, Run first) {
        try {
            Run claimed = first;
            while (isEnded(engine.runner().run(job, claimed, RunListener.NONE)) && !isOf(claimed, order)) {
                claimed = engine.runner().claim(job, order, false);
            }
        } catch (RuntimeException e) {
            LOG.error("run {} of job {} ended without a word", first.id(), job.name(), e);
        }
    }

    private static boolean isEnded(Run run) {
        return run.state() == RunState.DONE || run.state() == RunState.HELD;
    }

    private static boolean isOf(Run run, RunRequest order) {
        return run.kind() == order.kind() && Objects.equals(run.criteria(), order.criteria());
    }

    @PreDestroy
    void end() throws InterruptedException {
        engine.runner().stop();
        pool.shutdown();
        if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("runs did not stop within {} s; the same job goes on with them", PATIENCE_SECONDS);
        }
    }
}
