package dev.winnow.job.control;

import dev.winnow.store.database.OutOfMemory;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows other processes that the owner of a run is alive, and hears from them whether it should stop. */
public final class Heartbeat implements AutoCloseable {
    public static final Duration PERIOD = Duration.ofSeconds(2);
    /** An owner on another host that has been silent for so long is looked at more closely. */
    public static final Duration SUSPICIOUS_SILENCE = PERIOD.multipliedBy(30);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> beats;
    private final Leases leases;
    private final Run run;
    private final StopRequest stop;

    public Heartbeat(Leases leases, Run run, StopRequest stop) {
        this.leases = leases;
        this.run = run;
        this.stop = stop;
        beats = clockwork.scheduleAtFixedRate(this::beat, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            // Lost: every transaction would fail from now on; there is no use in reading on.
            if (leases.beat(run) != Leases.Answer.OWNER) {
                stop.ask();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            OutOfMemory.halt(e);
            // The next beat may get through; the run itself notices a database that is gone. Thrown on, it would be the
            // last beat.
            LOG.warn("no heartbeat for run {}: {}", run.id(), e.getMessage());
        }
    }

    @Override
    public void close() {
        beats.cancel(true);
        clockwork.shutdownNow();
    }
}
