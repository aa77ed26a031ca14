package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.RulesByAddress;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Drives rejects through their job again, each job in a run of its own. */
final class RejectRetry {
    private final Engine engine;
    private final Invocation invocation;

    RejectRetry(Engine engine, Invocation invocation) {
        this.engine = engine;
        this.invocation = invocation;
    }

    /**
     * Reads the chosen rejects again, a run for each job that has some.
     *
     * @param all what is chosen, however often it was tried
     * @param maxAttempts what more runs have rejected is left alone, 0 for nothing; null as the job file says
     * @param jobFile null for the files that the jobs' last runs were started with
     * @return the exit code: that of the first job that did not end well
     */
    int of(CaptureCriteria all, @Nullable Integer maxAttempts, @Nullable Path jobFile)
            throws IOException, JobFileException {
        PrintWriter out = invocation.out();
        int code = ExitCode.DONE;
        boolean any = false;
        String only = jobFile == null ? null : JobFileReader.read(jobFile).name();
        for (String job : engine.rejects().jobs()) {
            if ((only == null || only.equals(job)) && isAny(job, all)) {
                Path file = jobFile == null ? path(job) : jobFile;
                JobFile read = JobFileReader.read(file);
                CaptureCriteria criteria =
                        all.upTo(maxAttempts == null ? read.retry().maxAttempts() : maxAttempts);
                sayWhatIsLeftAlone(job, criteria);
                if (isAny(job, criteria)) {
                    any = true;
                    int ended = retry(job, criteria, file, read);
                    code = code == ExitCode.DONE ? ended : code;
                }
            }
        }
        if (!any) {
            out.println("Nothing to retry.");
        }
        out.flush();
        return code;
    }

    private boolean isAny(String job, CaptureCriteria criteria) {
        return engine.selection().count(job, RunKind.RETRY, criteria, "", RulesByAddress.NONE) > 0;
    }

    private void sayWhatIsLeftAlone(String job, CaptureCriteria criteria) {
        long exhausted = criteria.maxAttempts() == 0 ? 0 : engine.selection().exhausted(job, criteria);
        if (exhausted > 0) {
            invocation
                    .out()
                    .println(Terminal.told(Terminal.counted(exhausted, "reject") + " of job " + job
                            + (exhausted == 1 ? " was" : " were") + " tried "
                            + Terminal.counted(criteria.maxAttempts(), "time")
                            + " or more; --force tries again."));
        }
    }

    private int retry(String name, CaptureCriteria criteria, Path file, JobFile job) throws IOException {
        RunRequest order = JobRunner.request(job, file.toString(), RunKind.RETRY, criteria);
        var report = new RunSummary(
                engine, invocation.out(), invocation.environment().database());
        if (!job.name().equals(name)) {
            throw invocation.wrong(file + " is job " + job.name() + " by now, not " + name + ".");
        }
        return new RequestedRun(engine.runner(), report, false).of(job, file, order, false);
    }

    private Path path(String job) {
        return engine.runs()
                .latest(job)
                .map(Run::jobFile)
                .map(Path::of)
                .filter(Files::exists)
                .orElseThrow(
                        () -> invocation.wrong("The file of job " + job + " is not where it was; name it with --job."));
    }
}
