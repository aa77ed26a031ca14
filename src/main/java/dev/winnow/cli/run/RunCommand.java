package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Failures;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import dev.winnow.job.preview.Differences;
import dev.winnow.job.run.JobRunner;
import dev.winnow.job.scan.SourceCheck;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  winnow run crawl.warc.gz                 without a job file; a folder too",
            "  winnow run jobs/sample.yaml --quiet --metrics winnow.prom     for cron: docs/nightly.md",
            "  winnow run jobs/sample.yaml --dry-run    say what it would do",
            "  winnow run jobs/sample.yaml --fresh      give up a half-done run and start over",
            "  winnow run jobs/sample.yaml --reprocess --dry-run --site example.org",
            "                                           what a new extractor would change there; nothing is written",
            "  winnow run jobs/sample.yaml --reprocess --since 2024-05-01",
            "",
            "Exit codes: 0 done and published, 1 failed, 2 usage or job file, 3 the gate holds something, 4 stopped,",
            "5 nothing to read, 6 running already. README.md has all.",
            "After 1 and 4 the same command resumes. The database is WINNOW_DB_URL, else a file in output/."
        })
public final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "JOB.yaml|SOURCE",
            description = "The job file; or a folder or an archive, which is read with default settings.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path file;

    @Option(names = "--fresh", description = "Start over instead of resuming.")
    private boolean fresh;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Say nothing unless it fails or is held back.")
    private boolean quiet;

    @Option(names = "--json", description = "Say at the end, as one JSON object, what winnow status RUN --json says.")
    private boolean json;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Write how it ended to a file that Prometheus reads, whatever the end.")
    private @Nullable Path metrics;

    @Mixin
    private final Invocation invocation;

    @Mixin
    private final ReprocessOptions reprocess;

    public RunCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
        reprocess = new ReprocessOptions(invocation);
    }

    @Override
    public Integer call() throws IOException, JobFileException {
        if (json && dryRun && !reprocess.asked()) {
            throw invocation.wrong("--json says how a run ended, or what --reprocess --dry-run would change.");
        }
        RunMetrics measured = metrics == null ? null : new RunMetrics(invocation.file("--metrics", metrics.toString()));
        var outcome = new RunOutcome(file.toString());
        try {
            int code = run(outcome);
            if (measured != null) {
                measured.write(outcome.job, code, outcome.ended);
            }
            return code;
        } catch (IOException | JobFileException | RuntimeException e) {
            if (measured != null) {
                measured.write(outcome.job, Failures.code(e), outcome.ended);
            }
            throw e;
        }
    }

    /** What is known of the run so far. */
    private static final class RunOutcome {
        private String job;
        private @Nullable RunView ended;

        RunOutcome(String job) {
            this.job = job;
        }
    }

    private int run(RunOutcome outcome) throws IOException, JobFileException {
        JobFile job = JobFileReader.read(file);
        outcome.job = job.name();
        for (String path : job.source().paths()) {
            if (!Files.exists(Path.of(path))) {
                throw invocation.wrong(file + ": source.paths names " + path
                        + ", which does not exist; paths are relative to the folder you are in.");
            }
        }
        if (!reprocess.asked()) {
            SourceCheck.require(job);
        }
        var settings = invocation.environment().database();
        PrintWriter out = (quiet || json) && !dryRun ? new PrintWriter(Writer.nullWriter()) : invocation.out();
        try (Engine engine = dryRun ? look(settings) : invocation.own("run " + file)) {
            var report = new RunSummary(engine, out, settings);
            if (dryRun && !reprocess.asked()) {
                report.plan(job, fresh);
                previewRules(engine, job, out);
                return ExitCode.DONE;
            }
            return run(engine, job, report, out, outcome);
        } finally {
            out.flush();
        }
    }

    /** A dry run makes no database: where there is none, it looks at one without anything in it. */
    private Engine look(DatabaseSettings settings) {
        try {
            return Engine.openExisting("plan " + file, settings);
        } catch (StoreException.NoDatabase e) {
            return Engine.open("plan " + file, DatabaseSettings.empty());
        }
    }

    private int run(Engine engine, JobFile job, RunSummary report, PrintWriter out, RunOutcome outcome)
            throws IOException {
        CaptureCriteria criteria = reprocess.asked() ? reprocess.criteria(engine) : null;
        RunRequest order =
                JobRunner.request(job, file.toString(), criteria == null ? RunKind.NIGHT : RunKind.REPROCESS, criteria);
        if (criteria != null
                && engine.selection()
                                .count(job.name(), RunKind.REPROCESS, criteria, order.extractorVersion(), job.rules())
                        == 0) {
            out.println("Nothing to reprocess: extractor " + order.extractorVersion() + " has read all of it.");
            return ExitCode.DONE;
        }
        if (dryRun && criteria != null) {
            preview(engine, job, criteria);
            return ExitCode.DONE;
        }
        invocation.environment().stops(engine.runner()::stop);
        var requested = new RequestedRun(engine.runner(), report, quiet || json);
        int code = requested.of(job, file, order, fresh);
        Run last = requested.last();
        if (last != null) {
            say(RunView.detailed(engine, last), code, outcome);
        }
        return code;
    }

    private void say(RunView ended, int code, RunOutcome outcome) {
        outcome.ended = ended;
        if (json) {
            invocation.out().println(ended.json(code));
            invocation.out().flush();
        } else if (quiet && code == ExitCode.HELD_BACK) {
            RunSummary.heldQuietly(ended.run(), invocation.err());
        }
    }

    /** What a change of rules would alter is worth knowing before the night. */
    private void previewRules(Engine engine, JobFile job, PrintWriter out) throws IOException {
        if (job.rules().isAny()) {
            out.println("Would read by the rules in " + job.rules().folder() + ": "
                    + Terminal.counted(job.rules().files().size(), "file") + "; winnow rules check tries them.");
        }
        out.flush();
        try (var progress = new RunProgress()) {
            Differences differences = engine.preview().ofRules(job, reprocess.examples(), progress);
            if (differences.captures() > 0) {
                out.print(new DifferenceReport(differences).rules());
            }
        }
    }

    private void preview(Engine engine, JobFile job, CaptureCriteria criteria) throws IOException {
        try (var progress = new RunProgress()) {
            var report = new DifferenceReport(engine.preview().of(job, criteria, reprocess.examples(), progress));
            new Stdout().write(json ? report.json() : report.text(job.extractorVersion()));
        }
    }
}
