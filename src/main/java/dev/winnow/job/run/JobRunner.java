package dev.winnow.job.run;

import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.control.StopRequestedException;
import dev.winnow.job.extract.ContainerLostException;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.scan.ArchiveScan;
import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;

/** Runs a job: a new run, or the last one where it failed, was stopped or was killed. */
public final class JobRunner {
    private final Workshop workshop;
    private final JobOperator operator;
    private final Set<StopRequest> live = new HashSet<>();
    private boolean stopped;

    public JobRunner(Workshop workshop, JobOperator operator) {
        this.workshop = workshop;
        this.operator = operator;
    }

    /** What the extractor is and how the job sets it: the same value, the same result. */
    public static String extractorVersion(JobFile job) {
        JobFile.ExtractSettings extract = job.extract();
        return ArticleExtractor.VERSION + "-" + extract.focus().name().toLowerCase(Locale.ROOT) + "-"
                + extract.maxBytes() + (extract.comments() ? "-comments" : "")
                + limit("n", extract.maxNodes(), ExtractOptions.DEFAULT.maxNodes())
                + limit("d", extract.maxDepth(), ExtractOptions.DEFAULT.maxDepth());
    }

    private static String limit(String name, int value, int usual) {
        return value == usual ? "" : "-" + name + value;
    }

    /** The run that starting the job would go on with; empty where it would begin a new one. */
    public Optional<Run> pending(JobFile job) {
        return workshop.runs().latest(job.name()).filter(run -> run.state().resumable());
    }

    /**
     * What starting a job would do.
     *
     * @param pending the run that would be resumed
     * @param files that the job's paths and patterns lead to
     * @param unchanged those of them that would not be opened
     */
    public record Plan(Optional<Run> pending, long files, long unchanged) {}

    /** Looks, and changes nothing. */
    public Plan plan(JobFile job) throws IOException {
        var scan = new ArchiveScan(workshop.containers(), job);
        scan.list(sorted -> {});
        return new Plan(pending(job), scan.files(), scan.unchanged());
    }

    /**
     * Takes the job's run, and refuses where a living process has it.
     *
     * @param fresh gives up a run that could be resumed
     * @throws JobException where another process runs the job
     */
    public Run claim(JobFile job, boolean fresh) {
        return claim(job, null, fresh);
    }

    /**
     * As {@link #claim(JobFile, boolean)}.
     *
     * @param jobFile where the job was read from, kept for later commands; null where from nowhere
     */
    public Run claim(JobFile job, @Nullable String jobFile, boolean fresh) {
        return claimAs(job, order(job, jobFile, RunKind.NIGHT, null), fresh);
    }

    /** What a run of a job is begun for. {@code criteria} is null for a night. */
    public static Run.Order order(
            JobFile job, @Nullable String jobFile, RunKind kind, @Nullable CaptureCriteria criteria) {
        return new Run.Order(
                job.name(),
                kind,
                extractorVersion(job),
                jobFile,
                criteria == null ? null : criteria.json(),
                job.dedupe().name());
    }

    /**
     * As {@link #claim(JobFile, boolean)}, for any kind of run. A run that waits to be resumed is given first, whatever it
     * was begun for: claim again once it has ended.
     */
    public Run claimAs(JobFile job, Run.Order order, boolean fresh) {
        return new RunClaim(workshop.runs(), workshop.leases()).take(order, pending(job), fresh);
    }

    /**
     * Runs a claimed run to its end.
     *
     * @return the run as it ended; its state says how
     * @throws JobException where not even the end can be stored, or another process has taken the run over
     */
    public Run run(JobFile job, Run run, RunListener watch) {
        StopRequest drain = begin();
        var heartbeat = new Heartbeat(workshop.leases(), run, drain);
        try {
            RunLauncher.LaunchResult ending = throughFaults(job, run, watch, drain);
            end(run, state(ending, run, drain), ending);
        } finally {
            heartbeat.close();
            end(drain);
        }
        return workshop.runs().find(run.id()).orElseThrow();
    }

    /** Asks all runs of this process to stop after their chunks in flight, and those that begin later; {@link #run} then returns. */
    public synchronized void stop() {
        stopped = true;
        live.forEach(StopRequest::ask);
    }

    private synchronized StopRequest begin() {
        var drain = new StopRequest(operator);
        live.add(drain);
        if (stopped) {
            drain.ask();
        }
        return drain;
    }

    private synchronized void end(StopRequest drain) {
        live.remove(drain);
    }

    private RunLauncher.LaunchResult throughFaults(JobFile job, Run run, RunListener watch, StopRequest drain) {
        var faults = new FaultRecovery(
                workshop.leases(), run, Duration.ofSeconds(job.retry().maxSeconds()), drain::isAsked);
        var steps = new RunSteps(workshop, job, run, watch, drain);
        try {
            RunLauncher.LaunchResult ending;
            Duration took;
            do {
                long start = System.nanoTime();
                ending = new RunLauncher(workshop, operator).start(steps, run, drain);
                took = Duration.ofNanos(System.nanoTime() - start);
            } while (ending.isFailed() && faults.passed(ending.failures(), took));
            return ending;
        } catch (JobException e) {
            return new RunLauncher.LaunchResult(BatchStatus.FAILED, List.of(e));
        }
    }

    private RunState state(RunLauncher.LaunchResult ending, Run run, StopRequest drain) {
        if (ending.status() == BatchStatus.COMPLETED) {
            return workshop.isHeld(run) ? RunState.HELD : RunState.DONE;
        }
        boolean stopped = ending.status() == BatchStatus.STOPPED
                || (drain.isAsked() && ending.failures().stream().allMatch(JobRunner::endsByStopping));
        return stopped ? RunState.STOPPED : RunState.FAILED;
    }

    /** The stop itself, or what the run was waiting for when it came. */
    private static boolean endsByStopping(Throwable failure) {
        return StopRequestedException.isCauseOf(failure)
                || DatabaseFailure.isLost(failure)
                || ContainerLostException.isCauseOf(failure);
    }

    private void end(Run run, RunState state, RunLauncher.LaunchResult ending) {
        String failure = state == RunState.FAILED ? FailureMessages.of(ending.failures()) : null;
        try {
            if (workshop.leases().beat(run) == Leases.Answer.LOST) {
                throw new JobException("Run " + run.id() + " was taken over by another process, which held this one for"
                        + " dead; see: winnow status " + run.id());
            }
            workshop.runs().end(run, state, failure);
        } catch (RuntimeException e) {
            throw e instanceof JobException ? e : unheard(run, failure, e);
        }
    }

    /** The database is gone, so that nobody can tell it how the run ended: the run stands as running, by a dead process. */
    private static JobException unheard(Run run, @Nullable String failure, RuntimeException e) {
        String reason = failure != null ? failure : DatabaseFailure.full(e).orElse(FailureMessages.of(e));
        return new JobException(
                "Run " + run.id() + " failed: " + reason + ". The same command goes on with it once that is mended.");
    }
}
