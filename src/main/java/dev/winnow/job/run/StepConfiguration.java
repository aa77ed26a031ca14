package dev.winnow.job.run;

import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.extract.RunContext;
import dev.winnow.job.file.JobFile.DedupeMode;
import dev.winnow.job.gate.Audit;
import dev.winnow.job.learn.Learning;
import dev.winnow.job.output.Exports;
import dev.winnow.job.output.Reports;
import dev.winnow.job.scan.ArchiveScan;
import dev.winnow.job.scan.SelectionScan;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.dedupe.Addresses;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.FactFigures;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.figures.GateVerdict;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.publish.Withdrawals;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.Runs;
import dev.winnow.store.search.Search;
import dev.winnow.store.site.SiteHistory;
import java.nio.file.Path;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a run but for extract, each one transaction; {@link RunJob} puts them in order. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {
    private static final int SLICES_PER_CORE = 4;

    @Bean
    TransactionSteps steps(
            JobRepository repository, PlatformTransactionManager transactions, Leases leases, ActiveRuns runs) {
        return new TransactionSteps(repository, transactions, leases, runs);
    }

    /** What the run is to read, written down once: whoever resumes it reads the same. */
    @Bean
    Step scanStep(TransactionSteps steps, ArchiveScan archive, SelectionScan selection) {
        int slices = Runtime.getRuntime().availableProcessors() * SLICES_PER_CORE;
        return steps.step("scan", context -> {
            if (context.run().kind() == RunKind.NIGHT) {
                archive.list(context.job(), context.run(), slices, context.stop());
            } else {
                selection.list(context.run(), context.job().rules(), slices);
            }
        });
    }

    @Bean
    Step learnStep(TransactionSteps steps, Learning learning) {
        return steps.longStep("learn", learning::from);
    }

    /** Once all pages are read: only then it shows which addresses pages of different texts share. */
    @Bean
    Step addressStep(TransactionSteps steps, Addresses addresses) {
        return steps.step("address", context -> addresses.settle(context.run()));
    }

    @Bean
    Step boilerplateStep(TransactionSteps steps, Boilerplate boilerplate) {
        return steps.step("boilerplate", context -> boilerplate.count(context.run()));
    }

    @Bean
    Step indexStep(TransactionSteps steps, Search search, PlannerStatistics statistics, Leases leases) {
        return steps.step("index", context -> {
            search.index(context.run().id(), () -> leases.hold(context.run()));
            // The steps that follow join what the run has loaded with all that was there.
            statistics.refresh();
        });
    }

    @Bean
    Step withdrawStep(TransactionSteps steps, Withdrawals withdrawals) {
        return steps.step("withdraw", context -> withdrawals.ofMissing(context.run()));
    }

    @Bean
    Step dedupeStep(TransactionSteps steps, Duplicates duplicates) {
        return steps.step("dedupe", context -> {
            if (context.job().dedupe() != DedupeMode.NONE) {
                duplicates.markExact(context.run());
            }
            if (context.job().dedupe() == DedupeMode.NEAR) {
                duplicates.findNear(context.run());
            }
        });
    }

    @Bean
    Step auditStep(
            TransactionSteps steps,
            Ledger ledger,
            Findings findings,
            Runs runs,
            SiteHistory history,
            FactFigures facts) {
        var audit = new Audit(ledger, findings, runs, history, facts);
        return steps.step("audit", context -> audit.judge(context.job(), context.run()));
    }

    @Bean
    Step publishStep(TransactionSteps steps, Findings findings, Publication publication, Learning learning) {
        return steps.step("publish", context -> {
            GateVerdict verdict = findings.verdict(context.run().id());
            Actor actor = Actor.own(verdict.sentence());
            learning.takeBack(context.run(), verdict);
            if (verdict.holdsAll()) {
                publication.hold(context.run(), actor);
            } else {
                publication.publish(context.run(), actor, verdict.heldSites());
            }
        });
    }

    @Bean
    Step exportStep(TransactionSteps steps, Findings findings, Exports exports, Leases leases) {
        return steps.step("export", context -> {
            if (!findings.verdict(context.run().id()).holdsAll()) {
                exports.write(context.job().export(), stillOurs(leases, context));
            }
        });
    }

    /** Of a run that is held back too: that is when it is wanted most. */
    @Bean
    Step reportStep(TransactionSteps steps, Reports reports, Leases leases) {
        return steps.step("report", context -> {
            String folder = context.job().report();
            if (folder != null) {
                reports.write(context.run().id(), Path.of(folder), stillOurs(leases, context));
            }
        });
    }

    /** Asked again right before something appears that no rollback takes back. */
    private static Runnable stillOurs(Leases leases, RunContext context) {
        return () -> leases.hold(context.run());
    }
}
