package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run stands. Its row says running until somebody says otherwise, which a killed process does not.
 *
 * @param isGone whether the row says running although nobody works on it
 */
record RunStanding(Run run, boolean isGone) {
    /** By the process table where the owner is on this machine, else by its signs of life. */
    static RunStanding of(Engine engine, Run run) {
        boolean gone = run.state() == RunState.RUNNING
                && (run.owner().isLocal()
                        ? !run.owner().isInProcessTable()
                        : run.silence().compareTo(Heartbeat.SUSPICIOUS_SILENCE) >= 0
                                && !engine.leases().isBusy(run));
        return new RunStanding(run, gone);
    }

    /** One word, for columns and programs. */
    String word() {
        return isGone ? "killed" : run.state().name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence. */
    String words() {
        return isGone ? "stopped (killed?)" : word();
    }

    /** What goes on with it; empty where nothing is to be gone on with, or it is at work. */
    Optional<String> next() {
        boolean goesOn = isGone || run.state() == RunState.STOPPED || run.state() == RunState.FAILED;
        String file = run.jobFile() == null ? "JOB.yaml" : run.jobFile();
        return goesOn ? Optional.of(Terminal.program() + " run " + file) : Optional.empty();
    }
}
