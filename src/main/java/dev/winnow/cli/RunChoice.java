package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.store.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the run that a command line names. */
final class RunChoice {
    private RunChoice() {}

    static Run of(CommandSpec spec, Engine engine, long id) {
        return engine.runs()
                .find(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no run " + id + "; winnow status lists the runs."));
    }
}
