package dev.winnow.store.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's planner knows of the tables. */
public final class PlannerStatistics {
    private final JdbcClient jdbc;
    private final Dialect dialect;

    PlannerStatistics(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Brings it up to date, where the database does not do so by itself. */
    public void refresh() {
        dialect.refreshStatistics(jdbc);
    }
}
