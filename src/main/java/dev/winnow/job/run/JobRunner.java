package dev.winnow.job.run;

import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.control.StopRequestedException;
import dev.winnow.job.extract.CaptureProcessor;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.ContainerLostException;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.extract.RunContext;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.learn.ProfileCache;
import dev.winnow.job.notify.Notifier;
import dev.winnow.job.scan.SourceListing;
import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import dev.winnow.store.site.KnownSites;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;

/** Runs a job: a new run, or the last one where it failed, was stopped or was killed. */
public final class JobRunner {
    private final RunLauncher launcher;
    private final JobOperator operator;
    private final Runs runs;
    private final Leases leases;
    private final KnownContainers containers;
    private final Captures captures;
    private final KnownSites sites;
    private final Findings findings;
    private final Notifier notifier;
    private final Set<StopRequest> live = new HashSet<>();
    private boolean stopped;

    JobRunner(
            RunLauncher launcher,
            JobOperator operator,
            Runs runs,
            Leases leases,
            KnownContainers containers,
            Captures captures,
            KnownSites sites,
            Findings findings,
            Notifier notifier) {
        this.launcher = launcher;
        this.operator = operator;
        this.runs = runs;
        this.leases = leases;
        this.containers = containers;
        this.captures = captures;
        this.sites = sites;
        this.findings = findings;
        this.notifier = notifier;
    }

    /** The run that starting the job would go on with; empty where it would begin a new one. */
    private Optional<Run> pending(JobFile job) {
        return runs.latest(job.name()).filter(run -> run.state().resumable());
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
        var listing = new SourceListing(containers, job);
        listing.list(sorted -> {});
        return new Plan(pending(job), listing.files(), listing.unchanged());
    }

    /**
     * What a run of a job is begun for.
     *
     * @param jobFile where the job was read from, kept for later commands; null where from nowhere
     * @param criteria null for a night
     */
    public static RunRequest request(
            JobFile job, @Nullable String jobFile, RunKind kind, @Nullable CaptureCriteria criteria) {
        return new RunRequest(
                job.name(),
                kind,
                job.extractorVersion(),
                jobFile,
                criteria == null ? null : criteria.json(),
                job.dedupe().name());
    }

    /**
     * Takes the job's run, and refuses where a living process has it. A run that waits to be resumed is given first,
     * whatever it was begun for: claim again once it has ended.
     *
     * @param fresh gives up a run that could be resumed
     * @throws dev.winnow.job.control.AlreadyRunningException where another process runs the job
     */
    public Run claim(JobFile job, RunRequest request, boolean fresh) {
        return claim(job, request, fresh, RunListener.NONE);
    }

    /**
     * As {@link #claim(JobFile, RunRequest, boolean)}.
     *
     * @param listener hears that the owner of a run has to be watched for a while
     */
    public Run claim(JobFile job, RunRequest request, boolean fresh, RunListener listener) {
        return new RunClaim(runs, leases, listener).take(request, pending(job), fresh);
    }

    /**
     * Runs a claimed run to its end.
     *
     * @return the run as it ended; its state says how
     * @throws JobException where not even the end can be stored, or another process has taken the run over
     */
    public Run run(JobFile job, Run run, RunListener listener) {
        StopRequest stop = begin();
        var heartbeat = new Heartbeat(leases, run, stop);
        var log = new RunLog(run, listener);
        try {
            RunLauncher.LaunchResult result = throughFaults(context(job, run, log, stop));
            RunState state = state(result, run, stop);
            log.ended(state, state == RunState.FAILED ? FailureMessages.of(result.failures()) : null);
            end(run, state, result);
        } finally {
            heartbeat.close();
            end(stop);
        }
        Run ended = runs.find(run.id()).orElseThrow();
        notifier.ended(ended);
        return ended;
    }

    private RunContext context(JobFile job, Run run, RunListener listener, StopRequest stop) {
        var extractor = new GuardedExtractor(job, stop::isAsked);
        var names = new CaptureSite(job.source().paths());
        SiteProfiles profiles = job.extract().learn() ? new ProfileCache(sites) : SiteProfiles.NONE;
        var processor = new CaptureProcessor(run, extractor, captures, names, job.rules(), profiles);
        return new RunContext(job, run, listener, stop, processor);
    }

    /** Asks all runs of this process to stop after their chunks in flight, and those that begin later; {@link #run} then returns. */
    public synchronized void stop() {
        stopped = true;
        live.forEach(StopRequest::ask);
    }

    private synchronized StopRequest begin() {
        var stop = new StopRequest(operator);
        live.add(stop);
        if (stopped) {
            stop.ask();
        }
        return stop;
    }

    private synchronized void end(StopRequest stop) {
        live.remove(stop);
    }

    private RunLauncher.LaunchResult throughFaults(RunContext context) {
        var recovery = new FaultRecovery(
                leases,
                context.run(),
                Duration.ofSeconds(context.job().retry().maxSeconds()),
                context.stop()::isAsked,
                context.listener());
        try {
            RunLauncher.LaunchResult result;
            Duration took;
            do {
                long start = System.nanoTime();
                result = launcher.start(context);
                took = Duration.ofNanos(System.nanoTime() - start);
            } while (result.isFailed() && recovery.waited(result.failures(), took));
            return result;
        } catch (JobException e) {
            return new RunLauncher.LaunchResult(BatchStatus.FAILED, List.of(e));
        }
    }

    private RunState state(RunLauncher.LaunchResult result, Run run, StopRequest stop) {
        if (result.status() == BatchStatus.COMPLETED) {
            return findings.verdict(run.id()).held() ? RunState.HELD : RunState.DONE;
        }
        boolean stoppedOnRequest = result.status() == BatchStatus.STOPPED
                || (stop.isAsked() && result.failures().stream().allMatch(JobRunner::endsByStopping));
        return stoppedOnRequest ? RunState.STOPPED : RunState.FAILED;
    }

    /** The stop itself, or what the run was waiting for when it came. */
    private static boolean endsByStopping(Throwable failure) {
        return StopRequestedException.isCauseOf(failure)
                || DatabaseFailure.isLost(failure)
                || ContainerLostException.isCauseOf(failure);
    }

    private void end(Run run, RunState state, RunLauncher.LaunchResult result) {
        String failure = state == RunState.FAILED ? FailureMessages.of(result.failures()) : null;
        try {
            if (leases.beat(run) == Leases.Answer.LOST) {
                throw new JobException("Run " + run.id() + " was taken over by another process, which held this one for"
                        + " dead; see: winnow status " + run.id());
            }
            runs.end(run, state, failure);
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
