package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows runs. */
@Command(
        name = "status",
        description = "Shows the runs of late, or one run in detail.",
        footerHeading = "%nExamples:%n",
        footer = {"  winnow status", "  winnow status 3", "  winnow status 3 --json"})
public final class StatusCommand implements Callable<Integer> {
    private static final int RUNS = 20;

    /** Where the second column begins. */
    private static final int DETAIL = 12;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run.")
    private @Nullable Long run;

    @Option(names = "--json", description = "As JSON: an object for one run, an array for several.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public StatusCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            if (run != null) {
                one(out, RunView.detailed(engine, invocation.run(engine, run)));
            } else {
                several(
                        out,
                        HeldLines.of(engine.heldSites().ofJob(null)),
                        engine.runs().list(RUNS).stream()
                                .map(run -> RunView.of(engine, run))
                                .toList());
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void one(PrintWriter out, RunView view) {
        if (json) {
            out.println(view.json());
            return;
        }
        view.details()
                .forEach((name, value) ->
                        out.println(String.format(Locale.ROOT, "%-11s %s", name, Terminal.wrapped(value, DETAIL))));
    }

    private void several(PrintWriter out, List<String> held, List<RunView> views) {
        if (json) {
            out.println(RunView.json(views));
        } else if (views.isEmpty()) {
            out.println("No runs yet; start one: " + Terminal.program() + " run jobs/sample.yaml");
        } else {
            out.println(RunView.HEADER);
            views.forEach(view -> out.println(view.row()));
            held.forEach(line -> out.println(Terminal.told(line)));
            views.forEach(view -> view.hint().ifPresent(hint -> out.println(Terminal.told(hint))));
        }
    }
}
