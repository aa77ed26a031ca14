package dev.winnow.store.publish;

import dev.winnow.store.run.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Captures that a corrected archive no longer holds. Only a container that was opened and read whole says that something
 * is gone: a file that is missing, or damaged, says nothing.
 */
public final class Withdrawals {
    /** Containers of the run that were read to their ends. */
    private static final String READ_WHOLE = """
            SELECT m.container FROM run_container m WHERE m.run_id = :run AND m.whole AND NOT EXISTS (
                SELECT 1 FROM reject d WHERE d.run_id = m.run_id AND d.container = m.container
                    AND d.code IN ('UNREADABLE_CONTAINER', 'TRUNCATED'))""";

    private final JdbcClient jdbc;

    Withdrawals(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Notes for each capture of the run's containers that it did not meet again that it is gone. Call in a transaction. */
    public void ofMissing(Run run) {
        bind("DELETE FROM capture_copy WHERE run_id <> :run AND container IN (" + READ_WHOLE + ")", run);
        promoteCopies(run);
        bind("""
                INSERT INTO withdrawal (run_id, capture_id, site, reason)
                SELECT :run, c.id, c.site, 'GONE' FROM capture c
                WHERE c.last_run <> :run AND c.outcome <> 'GONE' AND c.container IN (""" + READ_WHOLE + ")", run);
        bind("""
                UPDATE capture SET outcome = 'GONE' WHERE id IN (
                    SELECT capture_id FROM withdrawal WHERE run_id = :run AND reason = 'GONE')""", run);
    }

    private record Copy(long capture, String locator) {}

    /** A capture that another container holds too is there from now on. */
    private void promoteCopies(Run run) {
        List<Copy> copies = jdbc.sql("""
                        SELECT p.capture_id, MIN(p.locator) AS locator FROM capture_copy p JOIN capture c ON c.id = p.capture_id
                        WHERE c.last_run <> :run AND c.outcome <> 'GONE' AND c.container IN (""" + READ_WHOLE + """
                        ) GROUP BY p.capture_id ORDER BY 1""")
                .param("run", run.id())
                .query((row, number) -> new Copy(row.getLong("capture_id"), row.getString("locator")))
                .list();
        for (Copy copy : copies) {
            jdbc.sql("""
                            UPDATE capture SET last_run = :run, locator = :locator,
                                container = (SELECT p.container FROM capture_copy p WHERE p.locator = :locator),
                                entry = (SELECT p.entry FROM capture_copy p WHERE p.locator = :locator),
                                byte_offset = (SELECT p.byte_offset FROM capture_copy p WHERE p.locator = :locator),
                                byte_length = (SELECT p.byte_length FROM capture_copy p WHERE p.locator = :locator)
                            WHERE id = :capture""")
                    .param("run", run.id())
                    .param("locator", copy.locator())
                    .param("capture", copy.capture())
                    .update();
            jdbc.sql("DELETE FROM capture_copy WHERE locator = :locator")
                    .param("locator", copy.locator())
                    .update();
        }
    }

    private void bind(String sql, Run run) {
        jdbc.sql(sql).param("run", run.id()).update();
    }
}
