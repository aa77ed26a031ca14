package dev.winnow.job.control;

import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run stands. Its row says running until somebody says otherwise, which a killed process does not.
 *
 * @param isGone whether the row says running although nobody works on it
 * @param isSilent whether it should be at work and the database has heard nothing of it for long
 */
public record RunStanding(Run run, boolean isGone, boolean isSilent) {
    /** By the process table where the owner is on this machine, else by its signs of life. */
    public static RunStanding of(Leases leases, Run run) {
        boolean running = run.state() == RunState.RUNNING;
        boolean silent = running && run.silence().compareTo(Heartbeat.SUSPICIOUS_SILENCE) >= 0 && !leases.isBusy(run);
        boolean gone = running && (run.owner().isLocal() ? !run.owner().isInProcessTable() : silent);
        return new RunStanding(run, gone, silent);
    }

    /**
     * What a run that is at work waits for, and since when; empty where it waits for nothing. One that waits for a share
     * says so itself. One that waits for the database, or for room on its disk, cannot: its signs of life stay away.
     */
    public Optional<String> waits() {
        if (isGone || run.state() != RunState.RUNNING) {
            return Optional.empty();
        }
        if (run.failure() != null) {
            return Optional.of(run.failure());
        }
        return !isSilent
                ? Optional.empty()
                : Optional.of("since " + run.heartbeatAt().truncatedTo(ChronoUnit.SECONDS)
                        + ": the database has not heard of it for "
                        + run.silence().toSeconds()
                        + " s, although its process is there; it waits for the database, or for room on the"
                        + " database's disk");
    }

    /** One word, for columns and programs. */
    public String word() {
        return isGone ? "killed" : run.state().name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence. */
    public String words() {
        return isGone ? "stopped (killed?)" : word();
    }

    /** The command that goes on with it, without the program's name; empty where nothing is to be gone on with, or it is at work. */
    public Optional<String> next() {
        boolean goesOn = isGone || run.state() == RunState.STOPPED || run.state() == RunState.FAILED;
        String file = run.jobFile() == null ? "JOB.yaml" : run.jobFile();
        return goesOn ? Optional.of("run " + file) : Optional.empty();
    }
}
