package dev.winnow.job.run;

import dev.winnow.job.extract.ExtractConfiguration;
import dev.winnow.job.extract.RunContext;
import dev.winnow.job.extract.SlicePartitioner;
import dev.winnow.store.run.Manifest;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.TaskExecutor;

/** The job of a run: its steps, in order. Each is one transaction, but for extract, which commits batch by batch. */
record RunJob(
        JobRepository repository,
        Manifest manifest,
        Step scan,
        Step learn,
        Step extractSlice,
        Step address,
        Step boilerplate,
        Step index,
        Step withdraw,
        Step dedupe,
        Step audit,
        Step publish,
        Step export,
        Step report) {
    /** The step whose partitions are the slices of the manifest. */
    static final String EXTRACT = "extract";

    /** @param cores work on the slices, one each */
    Job of(RunContext context, TaskExecutor cores) {
        return new JobBuilder(context.job().name(), repository)
                .listener(context.stop())
                .start(scan)
                .next(learn)
                .next(extract(context, cores))
                .next(address)
                .next(boilerplate)
                .next(index)
                .next(withdraw)
                .next(dedupe)
                .next(audit)
                .next(publish)
                .next(export)
                .next(report)
                .build();
    }

    /** Whether a step is that of one partition. */
    static boolean isSlice(StepExecution step) {
        return step.getStepName().startsWith(ExtractConfiguration.SLICE_STEP + ":");
    }

    private Step extract(RunContext context, TaskExecutor cores) {
        return new StepBuilder(EXTRACT, repository)
                .partitioner(ExtractConfiguration.SLICE_STEP, new SlicePartitioner(manifest, context))
                .step(extractSlice)
                .taskExecutor(cores)
                .build();
    }
}
