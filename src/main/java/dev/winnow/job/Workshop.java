package dev.winnow.job;

import dev.winnow.store.Articles;
import dev.winnow.store.Boilerplate;
import dev.winnow.store.Captures;
import dev.winnow.store.Chosen;
import dev.winnow.store.Containers;
import dev.winnow.store.Dedupe;
import dev.winnow.store.Findings;
import dev.winnow.store.Leases;
import dev.winnow.store.Ledger;
import dev.winnow.store.Manifest;
import dev.winnow.store.Outcomes;
import dev.winnow.store.Publication;
import dev.winnow.store.Run;
import dev.winnow.store.Runs;
import dev.winnow.store.Statistics;
import dev.winnow.store.Withdrawals;
import dev.winnow.store.search.Search;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** What the steps work with: the stores and Spring Batch's repository, all on one data source. */
record Workshop(
        JobRepository repository,
        PlatformTransactionManager transactions,
        Runs runs,
        Leases leases,
        Manifest manifest,
        Containers containers,
        Chosen chosen,
        Withdrawals withdrawals,
        Captures captures,
        Outcomes outcomes,
        Ledger ledger,
        Dedupe dedupe,
        Boilerplate boilerplate,
        Reports reports,
        Findings findings,
        Publication publication,
        Articles articles,
        Search search,
        Statistics statistics) {

    /** Whether the audit held the run back. */
    boolean isHeld(Run run) {
        return runs.find(run.id()).map(Run::gateVerdict).orElse("").startsWith(Gate.HELD);
    }
}
