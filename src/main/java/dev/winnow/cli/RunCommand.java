package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.job.JobFile;
import dev.winnow.job.JobFileException;
import dev.winnow.job.JobFileReader;
import dev.winnow.job.JobRunner;
import dev.winnow.store.Choice;
import dev.winnow.store.Run;
import dev.winnow.store.RunKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job, or goes on with it. */
@Command(
        name = "run",
        description = {
            "Runs a job: reads what is new in its archive and publishes the articles in the database.",
            "A run that failed, was stopped or was killed is resumed by the same command."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow run jobs/sample.yaml",
            "  winnow run jobs/sample.yaml --dry-run    say what it would do",
            "  winnow run jobs/sample.yaml --fresh      give up a half-done run and start over",
            "  winnow run jobs/sample.yaml --reprocess --dry-run --site example.org",
            "                                           what a new extractor would change there; nothing is written",
            "  winnow run jobs/sample.yaml --reprocess --since 2024-05-01",
            "",
            "Exit codes: 0 done and published, 1 failed, 2 usage or job file, 3 held back by the gate, 4 stopped.",
            "After 1 and 4 the same command resumes. The database is WINNOW_DB_URL, else a file in output/."
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOB.yaml", description = "The job file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path file;

    @Option(names = "--fresh", description = "Start over instead of resuming.")
    private boolean fresh;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Invocation invocation;

    @Mixin
    private final Reprocess reprocess = new Reprocess(invocation);

    @Override
    public Integer call() throws IOException, JobFileException {
        JobFile job = JobFileReader.read(file);
        for (String path : job.source().paths()) {
            if (!Files.exists(Path.of(path))) {
                throw invocation.wrong(file + ": source.paths names " + path
                        + ", which does not exist; paths are relative to the folder you are in.");
            }
        }
        var settings = invocation.environment().database();
        PrintWriter out = invocation.out();
        try (Engine engine = dryRun ? Engine.open("plan " + file, settings) : Engine.own("run " + file, settings)) {
            var report = new RunReport(engine, out, settings);
            if (dryRun && !reprocess.asked()) {
                report.plan(job, fresh);
                return ExitCode.DONE;
            }
            return run(engine, job, report, out);
        } finally {
            out.flush();
        }
    }

    private int run(Engine engine, JobFile job, RunReport report, PrintWriter out) throws IOException {
        Choice choice = reprocess.asked() ? reprocess.choice(engine) : null;
        Run.Order order =
                JobRunner.order(job, file.toString(), choice == null ? RunKind.NIGHT : RunKind.REPROCESS, choice);
        if (choice != null
                && engine.chosen().count(job.name(), RunKind.REPROCESS, choice, order.extractorVersion()) == 0) {
            out.println("Nothing to reprocess: extractor " + order.extractorVersion() + " has read all of it.");
            return ExitCode.DONE;
        }
        if (dryRun && choice != null) {
            preview(engine, job, choice);
            return ExitCode.DONE;
        }
        invocation.environment().stops(engine.runner()::stop);
        return new AskedRun(engine.runner(), report).of(job, file, order, fresh);
    }

    private void preview(Engine engine, JobFile job, Choice choice) throws IOException {
        try (var progress = new RunProgress()) {
            var report = new DifferenceReport(engine.preview().of(job, choice, reprocess.examples(), progress));
            new Stdout().write(reprocess.json() ? report.json() : report.text(JobRunner.extractorVersion(job)));
        }
    }
}
