package dev.winnow.job.learn;

import dev.winnow.job.extract.RunContext;
import dev.winnow.store.figures.GateVerdict;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.site.SiteNight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run does before it extracts: it learns what is common to the pages of each site. */
public final class Learning {
    private final SiteStores stores;

    Learning(SiteStores stores) {
        this.stores = stores;
    }

    SiteStores stores() {
        return stores;
    }

    /** Learns from what a run reads, and keeps it in transactions of its own. A retry of rejects meets no pages that are typical. */
    public void from(RunContext context) {
        if (context.job().extract().learn() && context.run().kind() != RunKind.RETRY) {
            new SiteLearning(context, stores).learn();
        }
    }

    /** Forgets what a run has learnt of sites whose pages are held back. Call in a transaction. */
    public void takeBack(Run run, GateVerdict verdict) {
        if (!verdict.held()) {
            return;
        }
        Set<String> held = verdict.heldSites().keySet();
        List<String> sites = stores.history().of(run.id()).stream()
                .filter(night -> verdict.holdsAll() || night.names().stream().anyMatch(held::contains))
                .map(SiteNight::site)
                .toList();
        putBack(run.id(), sites);
        if (verdict.holdsAll()) {
            stores.known().folders().putBack(run.id());
        }
    }

    /**
     * Forgets what a run has learnt, where no later run has learnt from the same site. Call in a transaction.
     *
     * @param name of the one site that is meant, as articles name it; null for all
     */
    public void takeBack(long run, @Nullable String name) {
        putBack(
                run,
                stores.history().of(run).stream()
                        .filter(night -> name == null || night.names().contains(name))
                        .map(SiteNight::site)
                        .filter(site -> stores.known()
                                .find(site)
                                .filter(known -> known.lastRun() == run)
                                .isPresent())
                        .toList());
        if (name == null) {
            stores.known().folders().putBack(run);
        }
    }

    private void putBack(long run, List<String> sites) {
        stores.known().putBack(run, sites);
        stores.history().kept(run, sites);
    }
}
