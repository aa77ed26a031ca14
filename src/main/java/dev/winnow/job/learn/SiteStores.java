package dev.winnow.job.learn;

import dev.winnow.extract.site.SiteSample;
import dev.winnow.job.extract.RunContext;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.site.KnownSites;
import dev.winnow.store.site.SiteHistory;
import java.io.IOException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a run that learns reads and writes. */
record SiteStores(
        Manifest manifest,
        CaptureSelection selection,
        KnownSites known,
        SiteHistory history,
        Leases leases,
        TransactionTemplate transaction) {

    /** Writes for a run, if it is still this process's. Another job may meet a new site at the same time: then it waits for that. */
    void inTransaction(RunContext context, Runnable writing) {
        try {
            once(context, writing);
        } catch (DuplicateKeyException e) {
            once(context, writing);
        }
    }

    private void once(RunContext context, Runnable writing) {
        transaction.executeWithoutResult(status -> {
            leases.hold(context.run());
            writing.run();
        });
    }

    void keep(SiteSettling.Settled settled, Run run) {
        SiteSample sample = settled.sample();
        if (sample != null) {
            var pages = new KnownSites.PageCounts(settled.pages(), sample.size());
            known.keep(settled.site(), run.id(), sample.bytes(), pages);
        }
        history.keep(List.of(settled.night()));
    }

    /** Lays aside what was read of a site, with what was laid aside before. */
    void layAside(String site, Run run, SiteSample read) {
        byte[] before = known.laidAside(site, run.id());
        try {
            SiteSample all = before == null ? read : SiteSample.read(before).merge(read);
            known.layAside(site, run.id(), all.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("what was laid aside of " + site + " is damaged", e);
        }
    }
}
