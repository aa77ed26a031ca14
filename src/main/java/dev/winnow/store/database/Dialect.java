package dev.winnow.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the two databases' SQL differs. */
public enum Dialect {
    /** Only one process can have the file, so there is nobody to lock out. */
    H2("? FORMAT JSON", "", "%s") {
        @Override
        public void cutOff(JdbcClient jdbc, ProcessOwner owner) {}

        @Override
        public boolean isBusy(JdbcClient jdbc, ProcessOwner owner) {
            return false;
        }
    },
    POSTGRESQL("CAST(? AS JSONB)", " FOR KEY SHARE", "%s COLLATE \"C\"") {
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
    };

    private final String json;
    private final String keyLock;
    private final String bytewise;

    Dialect(String json, String keyLock, String bytewise) {
        this.json = json;
        this.keyLock = keyLock;
        this.bytewise = bytewise;
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

    /** A text column as it is compared by its bytes, whatever the server's locale. */
    public String bytewise(String column) {
        return bytewise.formatted(column);
    }
}
