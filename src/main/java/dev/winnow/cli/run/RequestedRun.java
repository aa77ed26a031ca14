package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunRequest;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs what a command asks for. What waits to be resumed goes first, whatever it was begun for: nothing half-done is lost. */
final class RequestedRun {
    private final JobRunner runner;
    private final RunSummary report;
    private final boolean quiet;
    private @Nullable Run last;

    /** @param quiet shows no progress */
    RequestedRun(JobRunner runner, RunSummary report, boolean quiet) {
        this.runner = runner;
        this.report = report;
        this.quiet = quiet;
    }

    /**
     * Runs to the end.
     *
     * @param fresh gives up what waits
     * @return the exit code
     */
    int of(JobFile job, Path file, RunRequest order, boolean fresh) {
        boolean held = false;
        while (true) {
            Run claimed = claim(job, order, fresh);
            report.begins(claimed, file);
            int code = code(run(job, file, claimed));
            held |= code == ExitCode.HELD_BACK;
            if (code == ExitCode.FAILED || code == ExitCode.STOPPED) {
                return code;
            }
            if (claimed.kind() == order.kind() && Objects.equals(claimed.criteria(), order.criteria())) {
                return held ? ExitCode.HELD_BACK : ExitCode.DONE;
            }
        }
    }

    private Run claim(JobFile job, RunRequest order, boolean fresh) {
        try (var progress = new RunProgress(quiet)) {
            return runner.claim(job, order, fresh, progress);
        }
    }

    private Run run(JobFile job, Path file, Run claimed) {
        long start = System.nanoTime();
        Run ended;
        long pages;
        try (var progress = new RunProgress(quiet)) {
            ended = runner.run(job, claimed, progress);
            pages = progress.pages();
        }
        last = ended;
        report.ended(ended, job, file, pages, (System.nanoTime() - start) / 1e9);
        return ended;
    }

    /** The last run that ended here; null before one has. */
    @Nullable
    Run last() {
        return last;
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
