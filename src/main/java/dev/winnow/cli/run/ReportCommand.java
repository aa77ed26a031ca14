package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.job.Engine;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run's report again. */
@Command(
        name = "report",
        description = {
            "Writes the report of a run: one HTML file with pictures, to open in any browser, and its figures as JSON.",
            "A run writes its own when it ends; this writes it again, from what the database holds now."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow report                the last run's, in " + JobFile.REPORTS,
            "  winnow report 3 --to /tmp    run 3's, as /tmp/run-3.html and /tmp/run-3.json"
        })
public final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run; without it, the last one.")
    private @Nullable Long run;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = JobFile.REPORTS,
            description = "Where the files go; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path to;

    @Mixin
    private final Invocation invocation;

    public ReportCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = invocation.out();
        Path folder = invocation.folder("--to", to);
        try (Engine engine = invocation.open()) {
            out.println(engine.reports().write(chosen(engine).id(), folder));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Run chosen(Engine engine) {
        if (run != null) {
            return invocation.run(engine, run);
        }
        return engine.runs().list(1).stream()
                .findFirst()
                .orElseThrow(() -> invocation.wrong("There is no run yet; start one: winnow run jobs/sample.yaml"));
    }
}
