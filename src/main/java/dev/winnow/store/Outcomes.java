package dev.winnow.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes outcomes: captures, versions, rejects and the ledger, all in the caller's transaction. */
public final class Outcomes {
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Dialect dialect;

    Outcomes(JdbcTemplate jdbc, Clock clock, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * Adds what a run found.
     *
     * @param notPages what was met beside it, for the ledger
     * @throws StoreException where the database refuses the rows; names the first place, without the pages' texts
     */
    public void write(Run run, Collection<? extends Outcome> outcomes, Collection<NotPages> notPages) {
        try {
            writeCaptures(run, outcomes);
            VersionColumns.of(run, dialect).insert(jdbc, only(Outcome.Written.class, outcomes));
            Boilerplate.keep(jdbc, run, only(Outcome.Written.class, outcomes));
            writeRejects(run, only(Outcome.Rejected.class, outcomes));
            Ledger.add(jdbc, run, outcomes, notPages);
        } catch (DataAccessException e) {
            // The driver's message holds whole pages: megabytes in a log.
            if (DatabaseFailure.isLost(e)) {
                throw new DatabaseLostException(reason(e));
            }
            String from = outcomes.stream()
                    .findFirst()
                    .map(first -> " from " + first.seen().locator() + " on")
                    .orElse("");
            throw new StoreException(outcomes.size() + " pages" + from + " could not be stored: " + reason(e));
        }
    }

    private void writeCaptures(Run run, Collection<? extends Outcome> outcomes) {
        var fresh = outcomes.stream().filter(o -> hasBody(o, false)).toList();
        var known = outcomes.stream().filter(o -> hasBody(o, true)).toList();
        CaptureColumns.of(run).insert(jdbc, List.copyOf(fresh));
        jdbc.batchUpdate(
                """
                UPDATE capture SET body_sha256 = ?, body_bytes = ?, extractor_version = ?, url = ?, captured_at = ?,
                    content_type = ?, byte_length = ?, record_id = ?, http_status = ?, server_modified_at = ?,
                    payload_digest = ?, last_run = ?,
                    outcome = CASE WHEN ? <> 'SAME' THEN ? WHEN outcome = 'REJECT' THEN 'ARTICLE' ELSE outcome END
                WHERE locator = ?""",
                known.stream()
                        .map(outcome -> CaptureColumns.update(run, outcome))
                        .toList());
    }

    private static boolean hasBody(Outcome outcome, boolean known) {
        var body = outcome.seen().body();
        return body != null && body.known() == known;
    }

    private void writeRejects(Run run, List<Outcome.Rejected> rejects) {
        var now = Times.column(clock.instant());
        new Columns<Outcome.Rejected>(
                        "reject",
                        List.of(
                                Columns.column("run_id", reject -> run.id()),
                                Columns.column(
                                        "locator",
                                        reject -> reject.seen().locator().toString()),
                                Columns.column(
                                        "container",
                                        reject -> reject.seen().locator().container()),
                                Columns.column("url", reject -> reject.seen().url()),
                                Columns.column("site", reject -> reject.seen().site()),
                                Columns.column(
                                        "code", reject -> reject.reject().code().name()),
                                Columns.column(
                                        "sentence", reject -> reject.reject().sentence()),
                                new Columns.Column<>(
                                        "attempts",
                                        "(SELECT COALESCE(MAX(r.attempts), 0) + 1 FROM reject r WHERE r.locator = ?)",
                                        reject -> reject.seen().locator().toString()),
                                Columns.column("rejected_at", reject -> now)))
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
