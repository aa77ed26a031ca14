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
import org.jspecify.annotations.Nullable;

/** Drives rejects through their job again, each job in a run of its own. */
final class Retry {
    private final Engine engine;
    private final Invocation invocation;

    Retry(Engine engine, Invocation invocation) {
        this.engine = engine;
        this.invocation = invocation;
    }

    /**
     * Retries.
     *
     * @param all what is chosen, however often it was tried
     * @param maxAttempts what more runs have rejected is left alone, 0 for nothing; null as the job file says
     * @param jobFile null for the files that the jobs' last runs were started with
     * @return the exit code: that of the first job that did not end well
     */
    int of(Choice all, @Nullable Integer maxAttempts, @Nullable Path jobFile) throws IOException, JobFileException {
        PrintWriter out = invocation.out();
        int code = ExitCode.DONE;
        boolean any = false;
        String only = jobFile == null ? null : JobFileReader.read(jobFile).name();
        for (String job : engine.rejects().jobs()) {
            if ((only == null || only.equals(job)) && isAny(job, all)) {
                Path file = jobFile == null ? path(job) : jobFile;
                JobFile read = JobFileReader.read(file);
                Choice choice = all.upTo(maxAttempts == null ? read.retry().maxAttempts() : maxAttempts);
                sayWhatIsLeftAlone(job, choice);
                if (isAny(job, choice)) {
                    any = true;
                    int ended = retry(job, choice, file, read);
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

    private boolean isAny(String job, Choice choice) {
        return engine.chosen().count(job, RunKind.RETRY, choice, "") > 0;
    }

    private void sayWhatIsLeftAlone(String job, Choice choice) {
        long exhausted = choice.maxAttempts() == 0 ? 0 : engine.chosen().exhausted(job, choice);
        if (exhausted > 0) {
            invocation
                    .out()
                    .println(exhausted + " rejects of job " + job + " were tried " + choice.maxAttempts()
                            + " times or more and are left alone; --force tries them again.");
        }
    }

    private int retry(String name, Choice choice, Path file, JobFile job) throws IOException {
        Run.Order order = JobRunner.order(job, file.toString(), RunKind.RETRY, choice);
        var report =
                new RunReport(engine, invocation.out(), invocation.environment().database());
        if (!job.name().equals(name)) {
            throw invocation.wrong(file + " is job " + job.name() + " by now, not " + name + ".");
        }
        return new AskedRun(engine.runner(), report).of(job, file, order, false);
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
