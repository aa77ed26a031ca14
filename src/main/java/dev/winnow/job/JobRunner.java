package dev.winnow.job;

import dev.winnow.extract.ArticleExtractor;
import dev.winnow.store.Owner;
import dev.winnow.store.Run;
import dev.winnow.store.RunKind;
import dev.winnow.store.RunState;
import dev.winnow.store.Runs;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a job: a new run, or the last one where it failed, was stopped or was killed. */
public final class JobRunner {
    private final Workshop workshop;
    private final JobOperator operator;
    private final Clock clock;
    private final Drain drain;

    JobRunner(Workshop workshop, JobOperator operator, Clock clock) {
        this.workshop = workshop;
        this.operator = operator;
        this.clock = clock;
        this.drain = new Drain(operator);
    }

    /** What the extractor is and how the job sets it: the same value, the same result. */
    public static String extractorVersion(JobFile job) {
        JobFile.Extract extract = job.extract();
        return ArticleExtractor.VERSION + "-" + extract.focus().name().toLowerCase(Locale.ROOT) + "-"
                + extract.maxBytes() + (extract.comments() ? "-comments" : "");
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
        var scan = new Scan(workshop.manifest(), job, extractorVersion(job));
        scan.list(changed -> {});
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
        Runs runs = workshop.runs();
        Owner self = Owner.self();
        Optional<Run> pending = pending(job);
        pending.ifPresent(this::refuseIfAlive);
        if (pending.isPresent() && goesOn(pending.get(), job, fresh)) {
            if (!runs.takeOver(pending.get(), self)) {
                throw taken(job);
            }
            return runs.find(pending.get().id()).orElseThrow();
        }
        pending.ifPresent(run ->
                new TransactionTemplate(workshop.transactions()).executeWithoutResult(status -> runs.abandon(run)));
        var order = new Run.Order(
                job.name(),
                RunKind.NIGHT,
                extractorVersion(job),
                jobFile,
                null,
                job.dedupe().name());
        return runs.begin(order, self).orElseThrow(() -> taken(job));
    }

    /**
     * Half a run by one extractor and half by another would be neither's result. A run that has published lacks its last
     * steps only, and is not given up.
     */
    private static boolean goesOn(Run run, JobFile job, boolean fresh) {
        return run.publishedAt() != null || (!fresh && run.extractorVersion().equals(extractorVersion(job)));
    }

    private void refuseIfAlive(Run run) {
        if (run.state() == RunState.RUNNING
                && run.owner().isAlive(run.heartbeatAt(), clock.instant(), Heartbeat.PATIENCE)) {
            throw refusal(run);
        }
    }

    private JobException taken(JobFile job) {
        return workshop.runs()
                .latest(job.name())
                .map(JobRunner::refusal)
                .orElseGet(() -> new JobException("Job " + job.name() + " was started by another process just now."));
    }

    private static JobException refusal(Run run) {
        return new JobException("Job " + run.job() + " is running already: run " + run.id() + " in process "
                + run.owner().pid() + " on " + run.owner().host() + ", since " + run.startedAt()
                + "; wait for it, or stop it with: kill " + run.owner().pid());
    }

    /**
     * Runs a claimed run to its end.
     *
     * @return the run as it ended; its state says how
     */
    public Run run(JobFile job, Run run, RunWatch watch) {
        var heartbeat = new Heartbeat(workshop.runs(), run.id());
        try {
            JobExecution execution = launch(job, run, watch);
            workshop.runs().end(run.id(), state(execution, run), failure(execution));
        } catch (JobExecutionException | RuntimeException e) {
            workshop.runs().end(run.id(), RunState.FAILED, sentence(e));
        } finally {
            heartbeat.close();
        }
        return workshop.runs().find(run.id()).orElseThrow();
    }

    /** Asks the run to stop after its chunks in flight; {@link #run} then returns. */
    public void stop() {
        drain.ask();
    }

    private JobExecution launch(JobFile job, Run run, RunWatch watch) throws JobExecutionException {
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
        JobExecution last = workshop.repository().getLastJobExecution(job.name(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            // Killed between the last step and the last line of the run's own row.
            return last;
        }
        if (last != null && isOpen(last)) {
            operator.recover(last);
        }
        ThreadPoolTaskExecutor cores = cores();
        try {
            Job steps = new RunSteps(workshop, job, run, watch).job(drain, cores);
            return operator.start(steps, parameters);
        } finally {
            cores.shutdown();
        }
    }

    private static boolean isOpen(JobExecution execution) {
        return execution.isRunning()
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
    }

    private static ThreadPoolTaskExecutor cores() {
        var cores = new ThreadPoolTaskExecutor();
        cores.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        cores.setThreadNamePrefix("extract-");
        cores.setWaitForTasksToCompleteOnShutdown(true);
        cores.initialize();
        return cores;
    }

    private RunState state(JobExecution execution, Run run) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return workshop.isHeld(run) ? RunState.HELD : RunState.DONE;
        }
        return execution.getStatus() == BatchStatus.STOPPED ? RunState.STOPPED : RunState.FAILED;
    }

    private static @Nullable String failure(JobExecution execution) {
        return execution.getStatus() != BatchStatus.FAILED
                ? null
                : execution.getAllFailureExceptions().stream()
                        .map(JobRunner::sentence)
                        .filter(sentence -> !sentence.startsWith("Partition handler returned an unsuccessful step"))
                        .findFirst()
                        .orElse("a slice of the extract step failed; the log file says more");
    }

    /** The innermost message: the frameworks' own only say that something failed. */
    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof FileSystemException file) {
            return FileProblem.sentence(file);
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
