package dev.winnow.store.move;

import dev.winnow.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * Copies all that one database holds into another, empty one: every table with its ids, the state of identities and sequences.
 * All in one transaction of the target, so that a move that breaks off leaves it empty, and the same command starts over. Both
 * have the same schema; rows are streamed.
 */
public final class Move {
    private final DataSource source;
    private final DataSource target;

    public Move(DataSource source, DataSource target) {
        this.source = source;
        this.target = target;
    }

    /** What is done with the target once the rows are there and before they are committed. */
    public interface Finish {
        void run(Connection target) throws SQLException;
    }

    /**
     * Moves all rows, in one transaction of the target.
     *
     * @param progress told of each table that is done, with its rows
     * @param finish what only the target needs, such as an index of its own
     * @return rows of each table, in the order of copying
     * @throws StoreException where a run is under way, the target holds something, or what arrived is not what was sent
     */
    public Map<String, Long> run(BiConsumer<String, Long> progress, Finish finish) {
        try (Connection from = source.getConnection();
                Connection to = target.getConnection()) {
            from.setAutoCommit(false);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            to.setAutoCommit(false);
            try {
                Map<String, Long> moved = copy(from, to, progress);
                finish.run(to);
                analyze(to);
                verify(to, moved);
                to.commit();
                return moved;
            } finally {
                to.rollback();
                from.rollback();
            }
        } catch (SQLException e) {
            throw new StoreException("The move failed, and the target is as it was: " + sentence(e), e);
        }
    }

    private static Map<String, Long> copy(Connection from, Connection to, BiConsumer<String, Long> progress)
            throws SQLException {
        requireNoRun(from);
        List<MovedTable> tables = MovedTable.shared(from, to);
        requireEmpty(to, tables);
        var moved = new LinkedHashMap<String, Long>();
        for (MovedTable table : tables) {
            long rows = new TableCopy(table).run(from, to);
            moved.put(table.name(), rows);
            progress.accept(table.name(), rows);
        }
        for (MovedTable table : tables) {
            new TableCopy(table).link(from, to);
        }
        Counters.copy(from, to, tables);
        return moved;
    }

    private static void requireNoRun(Connection from) throws SQLException {
        try (var statement = from.createStatement();
                var run = statement.executeQuery("SELECT id FROM run WHERE lease IS NOT NULL ORDER BY id")) {
            if (run.next()) {
                throw new StoreException("Run " + run.getLong(1)
                        + " is under way, or was killed: let it end, or resume it with winnow run, then move.");
            }
        }
    }

    /** Nobody may begin a run there meanwhile: the lock holds until the move is committed. */
    private static void requireEmpty(Connection to, List<MovedTable> tables) throws SQLException {
        try (var statement = to.createStatement()) {
            statement.execute("LOCK TABLE run IN ACCESS EXCLUSIVE MODE");
        }
        for (String stored : List.of("run", "capture", "batch_job_instance")) {
            if (count(to, stored) > 0) {
                throw new StoreException(
                        "The target holds rows already, in table " + stored + "; name an empty database.");
            }
        }
        // Without a run there is only what the migrations put there.
        for (MovedTable table : tables) {
            try (var statement = to.createStatement()) {
                statement.execute("DELETE FROM " + table.name());
            }
        }
    }

    /** Without figures of its own the planner would read whole tables at first. */
    private static void analyze(Connection to) throws SQLException {
        try (var statement = to.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static void verify(Connection to, Map<String, Long> moved) throws SQLException {
        for (var table : moved.entrySet()) {
            long arrived = count(to, table.getKey());
            if (arrived != table.getValue()) {
                throw new StoreException("Table " + table.getKey().toLowerCase(Locale.ROOT) + ": " + table.getValue()
                        + " rows were sent, but " + arrived + " arrived; nothing was kept.");
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Without the rows: a driver's message of a batch holds whole pages. */
    private static String sentence(SQLException e) {
        SQLException last = e;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        String message = String.valueOf(last.getMessage());
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }
}
