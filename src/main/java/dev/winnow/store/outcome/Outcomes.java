package dev.winnow.store.outcome;

import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.database.DatabaseLostException;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.database.TableColumns;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.run.Run;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes outcomes: captures, versions, rejects and the ledger, all in the caller's transaction. */
public final class Outcomes {
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Dialect dialect;
    private final CaptureLocations places;

    Outcomes(JdbcTemplate jdbc, Clock clock, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.clock = clock;
        this.places = new CaptureLocations(jdbc);
    }

    /**
     * Adds what a run found.
     *
     * @param notPages what was met beside it, for the ledger
     * @throws StoreException where the database refuses the rows; names the first place, without the pages' texts
     */
    public void write(Run run, Collection<? extends Outcome> outcomes, Collection<NonPageCount> notPages) {
        try {
            writeCaptures(run, outcomes);
            VersionColumns.of(run, dialect).insert(jdbc, only(Outcome.Written.class, outcomes));
            writePhrases(run, only(Outcome.Written.class, outcomes));
            writeRejects(run, only(Outcome.Rejected.class, outcomes));
            Ledger.add(jdbc, run, outcomes, notPages);
        } catch (DataAccessException e) {
            // The driver's message holds whole pages: megabytes in a log.
            if (DatabaseFailure.isLost(e)) {
                throw new DatabaseLostException(reason(e));
            }
            String from = outcomes.stream()
                    .findFirst()
                    .map(first -> " from " + first.reference().locator() + " on")
                    .orElse("");
            throw new StoreException(outcomes.size() + (outcomes.size() == 1 ? " page" : " pages") + from
                    + " could not be stored: " + reason(e));
        }
    }

    private void writeCaptures(Run run, Collection<? extends Outcome> outcomes) {
        var read = outcomes.stream()
                .filter(outcome -> outcome.reference().body() != null)
                .toList();
        places.clear(read);
        var fresh = read.stream().filter(outcome -> row(outcome) == null).toList();
        var known = read.stream().filter(outcome -> row(outcome) != null).toList();
        CaptureColumns.of(run).insert(jdbc, List.copyOf(fresh));
        jdbc.batchUpdate(
                """
                UPDATE capture SET locator = ?, container = ?, entry = ?, byte_offset = ?, byte_length = ?,
                    body_sha256 = ?, body_bytes = ?, url = ?, captured_at = ?, content_type = ?, record_id = ?,
                    http_status = ?, server_modified_at = ?, payload_digest = ?, last_run = ?,
                    extractor_version = COALESCE(CAST(? AS VARCHAR), extractor_version),
                    outcome = COALESCE(CAST(? AS VARCHAR), outcome)
                WHERE id = ?""",
                known.stream()
                        .filter(outcome -> !isCopy(outcome))
                        .map(outcome -> CaptureColumns.update(run, outcome))
                        .toList());
        places.addCopies(run, known.stream().filter(Outcomes::isCopy).toList());
        withdraw(run, only(Outcome.Rejected.class, known));
    }

    static CaptureReference.@Nullable StoredRow row(Outcome outcome) {
        CaptureReference.CapturedBody body = outcome.reference().body();
        return body == null ? null : body.row();
    }

    private static boolean isCopy(Outcome outcome) {
        CaptureReference.StoredRow row = row(outcome);
        return row != null && row.copy();
    }

    /** A page that was read whole and holds no article takes back the one that it once gave. */
    private void withdraw(Run run, List<Outcome.Rejected> rejects) {
        jdbc.batchUpdate(
                """
                INSERT INTO withdrawal (run_id, capture_id, site, reason)
                SELECT CAST(? AS BIGINT), id, site, 'NO_ARTICLE' FROM capture
                WHERE id = ? AND EXISTS (SELECT 1 FROM article_version WHERE capture_id = ?)""",
                rejects.stream()
                        .filter(outcome -> outcome.reject().code().readWhole())
                        .map(outcome -> Objects.requireNonNull(row(outcome)).capture())
                        .map(capture -> new Object[] {run.id(), capture, capture})
                        .toList());
    }

    /** For {@link Boilerplate#count}. */
    private void writePhrases(Run run, List<Outcome.Written> written) {
        new TableColumns<Outcome.Written>(
                        "run_page_phrases",
                        List.of(
                                TableColumns.column("run_id", w -> run.id()),
                                TableColumns.column(
                                        "locator", w -> w.reference().locator().toString()),
                                TableColumns.column("site", w -> w.reference().site()),
                                TableColumns.column(
                                        "phrases",
                                        w -> String.join(
                                                "\n", w.article().removed().phrases()))))
                .insert(jdbc, written);
    }

    private void writeRejects(Run run, List<Outcome.Rejected> rejects) {
        var now = DatabaseTime.column(clock.instant());
        new TableColumns<Outcome.Rejected>(
                        "reject",
                        List.of(
                                TableColumns.column("run_id", reject -> run.id()),
                                TableColumns.column(
                                        "locator",
                                        reject -> reject.reference().locator().toString()),
                                TableColumns.column(
                                        "container",
                                        reject -> reject.reference().locator().container()),
                                TableColumns.column(
                                        "url", reject -> reject.reference().url()),
                                TableColumns.column(
                                        "site", reject -> reject.reference().site()),
                                TableColumns.column(
                                        "code", reject -> reject.reject().code().name()),
                                TableColumns.column(
                                        "sentence", reject -> reject.reject().sentence()),
                                new TableColumns.Column<>(
                                        "attempts",
                                        "(SELECT COALESCE(MAX(r.attempts), 0) + 1 FROM reject r WHERE r.locator = ?)",
                                        reject -> reject.reference().locator().toString()),
                                TableColumns.column("rejected_at", reject -> now)))
                .insert(jdbc, rejects);
    }

    private static <T extends Outcome> List<T> only(Class<T> kind, Collection<? extends Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String reason(DataAccessException failure) {
        Throwable root = failure.getMostSpecificCause();
        while (root instanceof SQLException sql && sql.getNextException() != null) {
            root = sql.getNextException();
        }
        String message = String.valueOf(root.getMessage());
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }
}
