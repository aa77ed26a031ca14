package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.job.file.JobFileException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a run out. */
@Command(
        name = "rollback",
        description = {
            "Takes a published run out again, or single sites of it; gives up what the gate held back.",
            "It may be the last run or an older one. Articles that it added go; of those that it changed the version",
            "before is read again. What later runs found stays. No article is deleted: publish puts the run back. What was",
            "learnt of sites is as before the run again, unless a later run has learnt from them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow rollback 7 --reason \"half of the titles are wrong\"",
            "  winnow publish 7                                 put it back",
            "  winnow rollback 7 --site a.example               only what it found there",
            "",
            "The files that the run read count as read: a corrected archive is read by the next run as ever, the same",
            "one again by a newer extractor with: winnow run JOB.yaml --reprocess"
        })
public final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Mixin
    private final RunDecision decision;

    public RollbackCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
        decision = new RunDecision(invocation);
    }

    @Override
    public Integer call() throws IOException, JobFileException {
        return decision.take(
                RunDecision.TAKEN_OUT,
                (engine, run, site, act) -> site == null
                        ? engine.releases().rollback(run, act)
                        : engine.releases().rollback(run, site, act));
    }
}
