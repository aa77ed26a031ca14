package dev.winnow.job;

import dev.winnow.store.Runs;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Shows other processes that the owner of a run is alive. */
final class Heartbeat implements AutoCloseable {
    static final Duration PERIOD = Duration.ofSeconds(5);
    /** A heartbeat from another host that is older than this is a dead one's. */
    static final Duration PATIENCE = PERIOD.multipliedBy(12);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> beats;

    Heartbeat(Runs runs, long run) {
        beats = clockwork.scheduleAtFixedRate(
                () -> beat(runs, run), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void beat(Runs runs, long run) {
        try {
            runs.beat(run);
        } catch (DataAccessException e) {
            // The next beat may get through; the run itself notices a database that is gone.
            LOG.warn("no heartbeat for run {}: {}", run, e.getMessage());
        }
    }

    @Override
    public void close() {
        beats.cancel(true);
        clockwork.shutdownNow();
    }
}
