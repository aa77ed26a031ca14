package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.job.file.JobFileException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Releases a run. */
@Command(
        name = "publish",
        description = {
            "Publishes what the gate held back of a run, or what rollback took out: all of it, or sites.",
            "A version that a later run found of the same capture stays the one that is read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow status 7                                  why it was held",
            "  winnow publish 7 --reason \"the site has a new template, looked at ten pages\"",
            "  winnow publish 7 --site a.example --site b.example   these, and nothing else that is held",
            "",
            "Said twice, it changes nothing the second time, but writes the export files of the job again."
        })
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private final Invocation invocation;

    @Mixin
    private final RunDecision decision;

    public PublishCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
        decision = new RunDecision(invocation);
    }

    @Override
    public Integer call() throws IOException, JobFileException {
        return decision.take(
                "published",
                (engine, run, site, act) -> site == null
                        ? engine.releases().publish(run, act)
                        : engine.releases().publish(run, site, act));
    }
}
