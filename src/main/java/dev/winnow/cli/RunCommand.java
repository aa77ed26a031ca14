package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.job.JobFile;
import dev.winnow.job.JobFileException;
import dev.winnow.job.JobFileReader;
import dev.winnow.job.JobRunner;
import dev.winnow.store.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Winnow winnow;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, JobFileException {
        JobFile job = JobFileReader.read(file);
        for (String path : job.source().paths()) {
            if (!Files.exists(Path.of(path))) {
                throw new ParameterException(
                        spec.commandLine(),
                        file + ": source.paths names " + path
                                + ", which does not exist; paths are relative to the folder you are in.");
            }
        }
        var settings = winnow.database();
        PrintWriter out = spec.commandLine().getOut();
        try (Engine engine = dryRun ? Engine.open("plan " + file, settings) : Engine.own("run " + file, settings)) {
            var report = new RunReport(engine, out, settings);
            if (dryRun) {
                report.plan(job, fresh);
                return ExitCode.DONE;
            }
            winnow.stops(engine.runner()::stop);
            return run(engine.runner(), job, report);
        } finally {
            out.flush();
        }
    }

    private int run(JobRunner runner, JobFile job, RunReport report) {
        Run claimed = runner.claim(job, file.toString(), fresh);
        report.begins(claimed, file);
        long start = System.nanoTime();
        Run ended;
        long pages;
        try (var progress = new RunProgress()) {
            ended = runner.run(job, claimed, progress);
            pages = progress.pages();
        }
        report.ended(ended, job, file, pages, (System.nanoTime() - start) / 1e9);
        return code(ended);
    }

    private static int code(Run run) {
        return switch (run.state()) {
            case DONE -> ExitCode.DONE;
            case HELD -> ExitCode.HELD_BACK;
            case STOPPED -> ExitCode.STOPPED;
            case RUNNING, FAILED, ABANDONED, WITHDRAWN -> ExitCode.FAILED;
        };
    }
}
