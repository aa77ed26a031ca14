package dev.winnow.job.run;

import dev.winnow.job.control.AlreadyRunningException;
import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import java.time.Instant;
import java.util.Optional;

/** Takes a job's run for this process, and refuses where a living process has it. */
final class RunClaim {
    /** So many beats a silent owner gets to show that only the database was away. */
    private static final int LAST_CHANCE = 3;

    private final Runs runs;
    private final Leases leases;
    private final RunListener listener;
    private final ProcessOwner self = ProcessOwner.self();

    RunClaim(Runs runs, Leases leases, RunListener listener) {
        this.runs = runs;
        this.leases = leases;
        this.listener = listener;
    }

    /**
     * Goes on with a run, or begins one.
     *
     * @param pending the run that could be resumed
     * @param fresh gives that run up
     */
    Run take(RunRequest request, Optional<Run> pending, boolean fresh) {
        pending.ifPresent(this::refuseIfAlive);
        if (pending.isPresent() && goesOn(pending.get(), request, fresh)) {
            if (!runs.takeOver(pending.get(), self)) {
                throw taken(request.job());
            }
            return runs.find(pending.get().id()).orElseThrow();
        }
        pending.ifPresent(runs::abandon);
        return runs.begin(request, self).orElseThrow(() -> taken(request.job()));
    }

    /**
     * Half a run by one extractor and half by another would be neither's result. A run that has published lacks its last
     * steps only, and is not given up.
     */
    private static boolean goesOn(Run run, RunRequest request, boolean fresh) {
        return run.publishedAt() != null || (!fresh && run.extractorVersion().equals(request.extractorVersion()));
    }

    private void refuseIfAlive(Run run) {
        if (run.state() == RunState.RUNNING && isAlive(run)) {
            throw refusal(run);
        }
    }

    /**
     * Death has to be proven: by the process table where it is this machine's, by a database file that only one process
     * can have, else by beats that stay away while this process watches. The age of anything proves nothing: a database
     * that was away for an hour leaves old heartbeats and living owners.
     */
    private boolean isAlive(Run run) {
        if (run.owner().isLocal()) {
            return run.owner().isInProcessTable();
        }
        if (leases.isExclusive()) {
            return false;
        }
        return run.silence().compareTo(Heartbeat.SUSPICIOUS_SILENCE) < 0 || beats(run) || leases.isBusy(run);
    }

    private boolean beats(Run run) {
        Instant seen = run.heartbeatAt();
        listener.waits("Run " + run.id() + " is " + run.owner() + "'s, which was last seen "
                + run.silence().toSeconds() + " s ago; watching for "
                + Heartbeat.PERIOD.multipliedBy(LAST_CHANCE).toSeconds() + " s whether it still works.");
        return new BoundedRetry(Heartbeat.PERIOD.multipliedBy(LAST_CHANCE), Heartbeat.PERIOD)
                .until(() -> runs.find(run.id())
                        .filter(now -> !now.heartbeatAt().equals(seen))
                        .isPresent());
    }

    private AlreadyRunningException taken(String job) {
        return runs.latest(job)
                .map(RunClaim::refusal)
                .orElseGet(
                        () -> new AlreadyRunningException("Job " + job + " was started by another process just now."));
    }

    private static AlreadyRunningException refusal(Run run) {
        return new AlreadyRunningException("Job " + run.job() + " is running already: run " + run.id() + " in "
                + run.owner()
                + ", since " + run.startedAt() + ", last seen " + run.silence().toSeconds()
                + " s ago; wait for it, or stop it with: winnow stop " + run.id());
    }
}
