package dev.winnow.job.run;

import dev.winnow.job.control.StopRequest;
import dev.winnow.store.run.Run;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    private final Workshop workshop;
    private final JobOperator operator;

    RunLauncher(Workshop workshop, JobOperator operator) {
        this.workshop = workshop;
        this.operator = operator;
    }

    /** How one start ended. */
    record LaunchResult(BatchStatus status, List<Throwable> failures) {
        boolean isFailed() {
            return status != BatchStatus.COMPLETED && status != BatchStatus.STOPPED;
        }
    }

    /** Runs to the end of the last step, to a stop or to a failure; what is thrown inside is in the ending. */
    LaunchResult start(RunSteps steps, Run run, StopRequest drain) {
        ThreadPoolTaskExecutor cores = cores();
        try {
            JobExecution execution = execution(steps.job(drain, cores), run);
            return new LaunchResult(execution.getStatus(), execution.getAllFailureExceptions());
        } catch (JobExecutionException | RuntimeException | OutOfMemoryError e) {
            return new LaunchResult(BatchStatus.UNKNOWN, List.of(e));
        } finally {
            cores.shutdown();
        }
    }

    private JobExecution execution(Job steps, Run run) throws JobExecutionException {
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
        JobExecution last = workshop.repository().getLastJobExecution(steps.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            // Killed between the last step and the last line of the run's own row.
            return last;
        }
        if (last != null) {
            close(last);
        }
        return operator.start(steps, parameters);
    }

    /**
     * Closes what a dead process left open. Its steps stand as running, or as unknown where not even the end of a
     * transaction was heard; both have failed as far as Spring Batch is concerned, and are resumed at the position that
     * their last commit holds. The framework's own recovery refuses the unknown ones.
     */
    private void close(JobExecution last) {
        JobRepository repository = workshop.repository();
        for (StepExecution step : last.getStepExecutions()) {
            if (isOpen(step.getStatus())) {
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
