package dev.winnow.job.run;

import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.extract.ExtractConfiguration;
import dev.winnow.job.learn.LearnConfiguration;
import dev.winnow.job.learn.Learning;
import dev.winnow.job.notify.Notifier;
import dev.winnow.job.notify.NotifyConfiguration;
import dev.winnow.job.output.Exports;
import dev.winnow.job.output.OutputConfiguration;
import dev.winnow.job.scan.ScanConfiguration;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Runs;
import dev.winnow.store.site.KnownSites;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs of jobs, and what people decide about them. */
@Configuration(proxyBeanMethods = false)
@Import({
    ScanConfiguration.class,
    LearnConfiguration.class,
    ExtractConfiguration.class,
    OutputConfiguration.class,
    NotifyConfiguration.class,
    StepConfiguration.class
})
public class RunnerConfiguration {
    @Bean
    RunJob runJob(
            JobRepository repository,
            Manifest manifest,
            Step scanStep,
            Step learnStep,
            Step extractSlice,
            Step addressStep,
            Step boilerplateStep,
            Step indexStep,
            Step withdrawStep,
            Step dedupeStep,
            Step auditStep,
            Step publishStep,
            Step exportStep,
            Step reportStep) {
        return new RunJob(
                repository,
                manifest,
                scanStep,
                learnStep,
                extractSlice,
                addressStep,
                boilerplateStep,
                indexStep,
                withdrawStep,
                dedupeStep,
                auditStep,
                publishStep,
                exportStep,
                reportStep);
    }

    @Bean
    JobRunner runner(
            JobRepository repository,
            JobOperator operator,
            RunJob job,
            ActiveRuns active,
            Runs runs,
            Leases leases,
            KnownContainers containers,
            Captures captures,
            KnownSites sites,
            Findings findings,
            Notifier notifier) {
        var launcher = new RunLauncher(repository, operator, job, active);
        return new JobRunner(launcher, operator, runs, leases, containers, captures, sites, findings, notifier);
    }

    @Bean
    Releases releases(
            Runs runs,
            Duplicates duplicates,
            Publication publication,
            HeldSites sites,
            Exports exports,
            Learning learning,
            PlatformTransactionManager transactions) {
        return new Releases(runs, duplicates, publication, sites, exports, learning, transactions);
    }

    @Bean
    StepLog stepLog(JobRepository repository, Manifest manifest) {
        return new StepLog(repository, manifest);
    }
}
