package dev.winnow.job.extract;

import dev.winnow.archive.item.Limits;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that reads one slice of a run. Reader and writer have a state, so each execution is given its own. */
@Configuration(proxyBeanMethods = false)
public class ExtractConfiguration {
    /** A partition's step is named after it, a colon and its slice. */
    public static final String SLICE_STEP = "extract-slice";

    @Bean
    ActiveRuns activeRuns() {
        return new ActiveRuns();
    }

    @Bean
    @StepScope
    ItemStreamReader<OutcomeBatch> outcomeBatchReader(
            @Value("#{jobParameters['run']}") Long run,
            @Value("#{stepExecutionContext['slice']}") String slice,
            @Value("#{stepExecution}") StepExecution execution,
            ActiveRuns runs,
            Manifest manifest,
            CaptureSelection selection) {
        RunContext context = runs.get(run);
        JobFile job = context.job();
        Limits limits = job.source().limits().withPageBytes(job.extract().maxBytes());
        return new OutcomeBatchReader(
                new CaptureReader(manifest, selection, run, slice, limits),
                context.processor(),
                context.stop(),
                execution);
    }

    @Bean
    @StepScope
    ItemWriter<OutcomeBatch> outcomeBatchWriter(
            @Value("#{jobParameters['run']}") Long run,
            ActiveRuns runs,
            Leases leases,
            Outcomes outcomes,
            Manifest manifest) {
        return new OutcomeBatchWriter(runs.get(run), leases, outcomes, manifest);
    }

    @Bean
    Step extractSlice(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ItemStreamReader<OutcomeBatch> reader,
            ItemWriter<OutcomeBatch> writer) {
        // One batch is one chunk; see OutcomeBatchReader.
        return new StepBuilder(SLICE_STEP, repository)
                .<OutcomeBatch, OutcomeBatch>chunk(1)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .build();
    }
}
