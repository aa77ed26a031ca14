package dev.winnow.store.database;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What PostgreSQL's planner knows of the tables. After a first night's load it would know nothing for a minute, and join tables
 * of 100,000 rows as if they had ten. H2 counts by itself.
 */
public final class PlannerStatistics {
    private final JdbcTemplate jdbc;
    private final Dialect dialect;

    public PlannerStatistics(JdbcTemplate jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** Counts again; a sample of each table, so that it takes no longer for a large one. */
    public void refresh() {
        if (dialect == Dialect.POSTGRESQL) {
            jdbc.execute("ANALYZE run, run_container, capture, article_version, reject, article_search");
        }
    }
}
