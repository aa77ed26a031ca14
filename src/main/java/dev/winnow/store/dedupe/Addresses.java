package dev.winnow.store.dedupe;

import dev.winnow.store.run.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settles what the articles of a run are known by, and of which site they are, once all its pages are read. */
public final class Addresses {
    private final SharedAddresses shared;
    private final SavedSites sites;

    Addresses(JdbcTemplate jdbc) {
        this.shared = new SharedAddresses(jdbc);
        this.sites = new SavedSites(jdbc);
    }

    /** Settles a run's. Call in a transaction, before phrases are counted by site and duplicates marked by address. */
    public void settle(Run run) {
        shared.settle(run);
        sites.name(run);
    }
}
