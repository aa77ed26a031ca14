package dev.winnow.job.run;

import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.extract.RunContext;
import dev.winnow.job.extract.SlicePartitioner;
import dev.winnow.store.database.OutOfMemory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Starts Spring Batch on a run, from wherever its rows say that the last start got to. */
final class RunLauncher {
    private final JobRepository repository;
    private final JobOperator operator;
    private final RunJob job;
    private final ActiveRuns active;

    RunLauncher(JobRepository repository, JobOperator operator, RunJob job, ActiveRuns active) {
        this.repository = repository;
        this.operator = operator;
        this.job = job;
        this.active = active;
    }

    /** How one start ended. */
    record LaunchResult(BatchStatus status, List<Throwable> failures) {
        boolean isFailed() {
            return status != BatchStatus.COMPLETED && status != BatchStatus.STOPPED;
        }
    }

    /** Runs to the end of the last step, to a stop or to a failure; what is thrown inside is in the result. */
    LaunchResult start(RunContext context) {
        ThreadPoolTaskExecutor cores = cores();
        active.add(context);
        try {
            JobExecution execution =
                    execution(job.of(context, cores), context.run().id());
            List<Throwable> failures = failures(execution);
            failures.forEach(OutOfMemory::halt);
            return new LaunchResult(execution.getStatus(), failures);
        } catch (JobExecutionException | RuntimeException | OutOfMemoryError e) {
            OutOfMemory.halt(e);
            return new LaunchResult(BatchStatus.UNKNOWN, List.of(e));
        } finally {
            cores.shutdown();
            active.remove(context);
        }
    }

    private JobExecution execution(Job steps, long run) throws JobExecutionException {
        JobParameters parameters =
                new JobParametersBuilder().addLong(TransactionSteps.RUN, run).toJobParameters();
        JobExecution last = repository.getLastJobExecution(steps.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            // Killed between the last step and the last line of the run's own row.
            return last;
        }
        if (last != null) {
            close(last);
        }
        return operator.start(steps, parameters);
    }

    /** What went wrong in the steps. The step over the partitions only says that one of them failed; those say why. */
    private static List<Throwable> failures(JobExecution execution) {
        List<Throwable> failures = new ArrayList<>(execution.getFailureExceptions());
        execution.getStepExecutions().stream()
                .filter(step -> !step.getStepName().equals(RunJob.EXTRACT))
                .forEach(step -> failures.addAll(step.getFailureExceptions()));
        return failures.isEmpty() ? execution.getAllFailureExceptions() : failures;
    }

    /**
     * Closes what a dead process left open. Its steps stand as running, or as unknown where not even the end of a
     * transaction was heard; both have failed as far as Spring Batch is concerned, and are resumed at the position that
     * their last commit holds. The framework's own recovery refuses the unknown ones.
     */
    private void close(JobExecution last) {
        for (StepExecution step : List.copyOf(last.getStepExecutions())) {
            if (isSliceNeverRead(step)) {
                repository.deleteStepExecution(step);
            } else if (isOpen(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
        if (isOpen(last.getStatus())) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(last);
        }
    }

    /**
     * A partition is planned in two transactions: its row first, then its context with the name of its slice. Killed between
     * them, it has read nothing, and Spring Batch would resume it without that name.
     */
    private boolean isSliceNeverRead(StepExecution step) {
        if (!RunJob.isSlice(step) || step.getStatus() == BatchStatus.COMPLETED) {
            return false;
        }
        // Among the steps of a job execution it comes without its context.
        StepExecution stored = repository.getStepExecution(step.getId());
        return stored != null && !stored.getExecutionContext().containsKey(SlicePartitioner.SLICE);
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static ThreadPoolTaskExecutor cores() {
        var cores = new ThreadPoolTaskExecutor();
        cores.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        cores.setThreadNamePrefix("extract-");
        cores.setWaitForTasksToCompleteOnShutdown(true);
        cores.initialize();
        return cores;
    }
}
