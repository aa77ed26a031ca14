package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.control.RunStanding;
import dev.winnow.job.control.RunStop;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops a run that another process works on. */
@Command(
        name = "stop",
        description = {
            "Asks a run to stop after its chunks in flight, and waits until it has.",
            "What is stored stays; the run's own command goes on with it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow stop 7",
            "  winnow stop 7 --wait 0    only ask",
            "",
            "Exit codes: 0 the run does not work any more, 1 it still does, 2 there is no such run."
        })
public final class StopCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The number of a run; see winnow status.")
    private long run;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for it; default ${DEFAULT-VALUE}.")
    private int wait;

    @Mixin
    private final Invocation invocation;

    public StopCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            Run asked = invocation.run(engine, run);
            if (asked.state() != RunState.RUNNING) {
                out.println(Terminal.told("Run " + run + " of job " + asked.job() + " is not running: it is "
                        + RunStanding.of(engine.leases(), asked).words() + "."));
                return ExitCode.DONE;
            }
            Run last = new RunStop(engine.runs(), engine.leases())
                    .stop(asked, Duration.ofSeconds(wait))
                    .orElseGet(this::again);
            RunStanding standing = RunStanding.of(engine.leases(), last);
            out.println(Terminal.told(sentence(standing)));
            return last.state() == RunState.RUNNING && !standing.isGone() ? ExitCode.FAILED : ExitCode.DONE;
        } finally {
            out.flush();
        }
    }

    /** The run had the file of the database and has let go of it. */
    private Run again() {
        try (Engine engine = invocation.open()) {
            return invocation.run(engine, run);
        }
    }

    private String sentence(RunStanding standing) {
        Run last = standing.run();
        if (last.state() != RunState.RUNNING) {
            return "Run " + run + " of job " + last.job() + " has ended: it is " + standing.words() + ".";
        }
        return standing.isGone()
                ? "Run " + run + " does not work: its " + last.owner() + " is gone. Go on with it: "
                        + Terminal.program() + " " + standing.next().orElseThrow()
                : "Run " + run + " was asked to stop, but still works, in " + last.owner() + ", last seen "
                        + last.silence().toSeconds() + " s ago; see: " + Terminal.program() + " status " + run;
    }
}
