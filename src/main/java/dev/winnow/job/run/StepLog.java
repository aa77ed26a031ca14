package dev.winnow.job.run;

import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** How far the steps of a run are, over all its attempts. */
public final class StepLog {
    private final JobRepository repository;
    private final Manifest manifest;

    StepLog(JobRepository repository, Manifest manifest) {
        this.repository = repository;
        this.manifest = manifest;
    }

    /**
     * A step.
     *
     * @param state of its last execution, in lower case: completed, started, stopped, failed
     * @param took over all attempts
     * @param slicesDone slices of the extract step that are read to their end; 0 for the other steps
     * @param slices of the extract step; 0 for the other steps
     */
    public record StepProgress(String name, String state, Duration took, long slicesDone, long slices) {}

    /** The steps in the order in which they ran; empty before the first. */
    public List<StepProgress> of(Run run) {
        JobInstance instance = repository.getJobInstance(
                run.job(), new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
        return instance == null ? List.of() : steps(executions(instance), run);
    }

    /**
     * A slice of the extract step that a run has begun.
     *
     * @param slice as the manifest names it
     * @param done whether it is read to its end
     * @param took over all attempts
     */
    public record SliceTime(String slice, boolean done, Duration took) {}

    /** The slices that were begun, by name. */
    public Map<String, SliceTime> slices(Run run) {
        JobInstance instance = repository.getJobInstance(
                run.job(), new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
        var slices = new TreeMap<String, SliceTime>();
        if (instance != null) {
            executions(instance).stream().filter(RunJob::isSlice).forEach(step -> {
                String name = step.getStepName().substring(step.getStepName().indexOf(':') + 1);
                SliceTime before = slices.get(name);
                slices.put(
                        name,
                        new SliceTime(
                                name,
                                step.getStatus() == BatchStatus.COMPLETED,
                                before == null ? took(step) : before.took().plus(took(step))));
            });
        }
        return slices;
    }

    private List<StepExecution> executions(JobInstance instance) {
        return repository.getJobExecutions(instance).stream()
                .flatMap(execution -> execution.getStepExecutions().stream())
                .sorted(Comparator.comparing(StepExecution::getId))
                .toList();
    }

    private List<StepProgress> steps(List<StepExecution> executions, Run run) {
        Map<String, List<StepExecution>> byName = new LinkedHashMap<>();
        for (StepExecution execution : executions) {
            if (!RunJob.isSlice(execution)) {
                byName.computeIfAbsent(execution.getStepName(), name -> new ArrayList<>())
                        .add(execution);
            }
        }
        long done = executions.stream()
                .filter(RunJob::isSlice)
                .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .distinct()
                .count();
        return byName.entrySet().stream()
                .map(step -> step(step.getKey(), step.getValue(), done, run))
                .toList();
    }

    private StepProgress step(String name, List<StepExecution> executions, long done, Run run) {
        Duration took = executions.stream().map(StepLog::took).reduce(Duration.ZERO, Duration::plus);
        String state = executions.get(executions.size() - 1).getStatus().name().toLowerCase(Locale.ROOT);
        boolean extract = name.equals(RunJob.EXTRACT);
        return new StepProgress(
                name,
                state,
                took,
                extract ? done : 0,
                extract ? manifest.slices(run.id()).size() : 0);
    }

    /** A killed step has no end; the last that is known of it is its last update. */
    private static Duration took(StepExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = end(execution);
        return start == null || end == null || end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    private static @Nullable LocalDateTime end(StepExecution execution) {
        if (execution.getEndTime() != null) {
            return execution.getEndTime();
        }
        return execution.getStatus().isRunning()
                ? LocalDateTime.now(ZoneId.systemDefault())
                : execution.getLastUpdated();
    }
}
