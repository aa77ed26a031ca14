package dev.winnow.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the two databases differ: in their SQL, and in what they do by themselves. */
public enum Dialect {
    /** Only one process can have the file, so there is nobody to lock out. It counts its rows by itself. */
    H2("? FORMAT JSON", "") {
        @Override
        public boolean isExclusive() {
            return true;
        }

        @Override
        public void cutOff(JdbcClient jdbc, ProcessOwner owner) {}

        @Override
        public boolean isBusy(JdbcClient jdbc, ProcessOwner owner) {
            return false;
        }

        @Override
        void refreshStatistics(JdbcClient jdbc) {}

        /** Many versions share a row, which goes with the last of them. */
        @Override
        public OptionalLong pruneSearchIndex(JdbcClient jdbc) {
            int segments = jdbc.sql("""
                            DELETE FROM search_segment WHERE NOT EXISTS (
                                SELECT 1 FROM article_version v
                                WHERE v.run_id = search_segment.run_id AND v.id <= search_segment.last_version
                                    AND v.id > COALESCE((
                                        SELECT MAX(b.last_version) FROM search_segment b
                                        WHERE b.run_id = search_segment.run_id
                                            AND b.last_version < search_segment.last_version), 0))""").update();
            // Millions of rows to look at: only where there is something to find.
            int postings = segments == 0 ? 0 : jdbc.sql("""
                            DELETE FROM search_posting WHERE NOT EXISTS (
                                SELECT 1 FROM search_segment s WHERE s.run_id = search_posting.run_id
                                    AND s.last_version = search_posting.last_version)""").update();
            return OptionalLong.of((long) segments + postings);
        }

        /** It would lay the whole result down in a file first. */
        @Override
        public void streamRows(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("SET LAZY_QUERY_EXECUTION 1");
            }
        }

        @Override
        public String bytewise(String column) {
            return column;
        }

        @Override
        public String inOrder(String column) {
            return column;
        }

        @Override
        public String comesAfter(String column, String value) {
            return column + " > " + value;
        }
    },
    POSTGRESQL("CAST(? AS JSONB)", " FOR KEY SHARE") {
        @Override
        public boolean isExclusive() {
            return false;
        }

        /** A halted process, or one whose host lost its power, may still hold the locks of a chunk. */
        @Override
        public void cutOff(JdbcClient jdbc, ProcessOwner owner) {
            jdbc.sql("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE application_name = :session AND usename = CURRENT_USER AND pid <> pg_backend_pid()""").param("session", owner.session()).query(Boolean.class).list();
        }

        @Override
        public boolean isBusy(JdbcClient jdbc, ProcessOwner owner) {
            return jdbc.sql("""
                            SELECT COUNT(*) FROM pg_stat_activity
                            WHERE application_name = :session AND usename = CURRENT_USER AND pid <> pg_backend_pid()
                                AND datname = CURRENT_DATABASE() AND (state = 'active' AND COALESCE(wait_event_type, '') NOT IN ('Client', 'Lock')
                                    OR state_change > CLOCK_TIMESTAMP() - INTERVAL '5' SECOND)""")
                            .param("session", owner.session())
                            .query(Long.class)
                            .single()
                    > 0;
        }

        /** After a first night's load it would know nothing for a minute, and join tables of 100,000 rows as if they had ten. */
        @Override
        void refreshStatistics(JdbcClient jdbc) {
            jdbc.sql("ANALYZE run, run_container, capture, article_version, reject, article_search")
                    .update();
        }

        /** A row goes with its version. */
        @Override
        public OptionalLong pruneSearchIndex(JdbcClient jdbc) {
            return OptionalLong.empty();
        }

        @Override
        public void streamRows(Connection connection) {}

        @Override
        public String bytewise(String column) {
            return column + " COLLATE \"C\"";
        }

        /** By its beginning first: a whole address may be longer than an entry of an index. */
        @Override
        public String inOrder(String column) {
            return beginning(column) + ", " + bytewise(column);
        }

        @Override
        public String comesAfter(String column, String value) {
            return "(" + inOrder(column) + ") > (" + beginning(value) + ", " + value + ")";
        }

        private String beginning(String text) {
            return "LEFT(" + text + ", 500) COLLATE \"C\"";
        }
    };

    private final String json;
    private final String keyLock;

    Dialect(String json, String keyLock) {
        this.json = json;
        this.keyLock = keyLock;
    }

    /** The database behind a data source. */
    public static Dialect of(JdbcTemplate jdbc) {
        ConnectionCallback<Dialect> product = Dialect::of;
        Dialect dialect = jdbc.execute(product);
        if (dialect == null) {
            throw new IllegalStateException("the connection names no database");
        }
        return dialect;
    }

    public static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What stands in a statement for a value of a JSON column. */
    public String json() {
        return json;
    }

    /** Ends a query so that its rows cannot be locked {@code FOR UPDATE} until the transaction ends. */
    public String keyLock() {
        return keyLock;
    }

    /** A text column as it is compared by its bytes, whatever the server's locale. */
    public abstract String bytewise(String column);

    /** What to sort by for the order of a column's bytes, so that an index gives it. */
    public abstract String inOrder(String column);

    /** Whether a column comes after a value in that order. */
    public abstract String comesAfter(String column, String value);

    /** Whether only one process at a time can have the database, so that any other owner is dead. */
    public abstract boolean isExclusive();

    /**
     * Ends the connections of a process that is taken for dead; where the account may not, they end by themselves after
     * {@link DatabaseSettings#IDLE}.
     */
    public abstract void cutOff(JdbcClient jdbc, ProcessOwner owner);

    /**
     * Whether the server is at work for a process, or heard of it within five seconds. It may be while the process shows no
     * sign of life: publishing holds the run's row, for which a heartbeat waits. A statement that waits for a lock or for its
     * reader is no work: a halted process may have left it so.
     */
    public abstract boolean isBusy(JdbcClient jdbc, ProcessOwner owner);

    /** Tells the planner what the tables hold by now, from a sample of each, so that it takes no longer for a large one. */
    abstract void refreshStatistics(JdbcClient jdbc);

    /**
     * Takes out of the search index what is left of versions that are gone.
     *
     * @return how many rows went; empty where the index never keeps any such
     */
    public abstract OptionalLong pruneSearchIndex(JdbcClient jdbc);

    /** Lets the connection's queries hand out rows while they are read. */
    public abstract void streamRows(Connection connection) throws SQLException;
}
