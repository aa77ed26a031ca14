package dev.winnow.store.outcome;

import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.run.Run;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps it true which capture is where, when a corrected archive moves its records or another one holds them too. */
final class CaptureLocations {
    private final JdbcTemplate jdbc;

    CaptureLocations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes their places from captures that were there before. Where one of them is now, if anywhere, the reader finds out
     * further on. What is open of it among the rejects goes with a capture to its new place.
     */
    void clear(Collection<? extends Outcome> read) {
        jdbc.batchUpdate(
                "UPDATE capture SET locator = locator || '#' || id WHERE id = ? AND locator = ?",
                read.stream()
                        .filter(outcome -> body(outcome).displaced() != null)
                        .map(outcome -> new Object[] {body(outcome).displaced(), locator(outcome)})
                        .toList());
        jdbc.batchUpdate(
                "UPDATE reject SET locator = ?, container = ? WHERE locator = ? AND resolved_run IS NULL",
                read.stream()
                        .filter(CaptureLocations::hasMoved)
                        .map(outcome -> new Object[] {
                            locator(outcome),
                            DatabaseText.text(outcome.reference().locator().container()),
                            Objects.requireNonNull(body(outcome).row()).locator()
                        })
                        .toList());
    }

    void addCopies(Run run, List<? extends Outcome> copies) {
        jdbc.batchUpdate(
                "DELETE FROM capture_copy WHERE locator = ?",
                copies.stream().map(copy -> new Object[] {locator(copy)}).toList());
        jdbc.batchUpdate(
                """
                INSERT INTO capture_copy (locator, capture_id, container, entry, byte_offset, byte_length, run_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                copies.stream()
                        .map(copy -> new Object[] {
                            locator(copy),
                            Objects.requireNonNull(body(copy).row()).capture(),
                            DatabaseText.text(copy.reference().locator().container()),
                            DatabaseText.nullable(copy.reference().locator().entry()),
                            CaptureColumns.offset(copy),
                            CaptureColumns.length(copy),
                            run.id()
                        })
                        .toList());
    }

    private static boolean hasMoved(Outcome outcome) {
        CaptureReference.StoredRow row = body(outcome).row();
        return row != null && !row.copy() && !row.locator().equals(locator(outcome));
    }

    private static CaptureReference.CapturedBody body(Outcome outcome) {
        return Objects.requireNonNull(outcome.reference().body());
    }

    private static String locator(Outcome outcome) {
        return DatabaseText.text(outcome.reference().locator().toString());
    }
}
