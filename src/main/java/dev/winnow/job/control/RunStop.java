package dev.winnow.job.control;

import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** Stops a run that some process works on, here or elsewhere. */
public final class RunStop {
    private final Runs runs;
    private final Leases leases;

    public RunStop(Runs runs, Leases leases) {
        this.runs = runs;
        this.leases = leases;
    }

    /**
     * Asks the run's owner to stop and waits.
     *
     * @param wait how long
     * @return the run as it is then: still running where its owner is dead or does not hear; empty where the database went
     *     away with the owner, as an H2 file does
     */
    public Optional<Run> stop(Run run, Duration wait) {
        try {
            leases.askToStop(run, System.getProperty("user.name") + " on " + host());
            if (!wait.isZero()) {
                new BoundedRetry(wait, Duration.ofMillis(100)).until(() -> isOver(run));
            }
            return runs.find(run.id());
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private boolean isOver(Run run) {
        Run now = runs.find(run.id()).orElseThrow();
        boolean dead = now.owner().isLocal() && !now.owner().isInProcessTable();
        return dead || now.state() != RunState.RUNNING || now.attempts() != run.attempts();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
