package dev.winnow.job.run;

import dev.winnow.job.gate.Gate;
import dev.winnow.job.output.Reports;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.publish.Withdrawals;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.Runs;
import dev.winnow.store.search.Search;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** What the steps work with: the stores and Spring Batch's repository, all on one data source. */
public record Workshop(
        JobRepository repository,
        PlatformTransactionManager transactions,
        Runs runs,
        Leases leases,
        Manifest manifest,
        KnownContainers containers,
        CaptureSelection selection,
        Withdrawals withdrawals,
        Captures captures,
        Outcomes outcomes,
        Ledger ledger,
        Duplicates dedupe,
        Boilerplate boilerplate,
        Reports reports,
        Findings findings,
        Publication publication,
        Articles articles,
        Search search,
        PlannerStatistics statistics) {

    /** Whether the audit held the run back. */
    boolean isHeld(Run run) {
        return runs.find(run.id()).map(Run::gateVerdict).orElse("").startsWith(Gate.HELD);
    }
}
