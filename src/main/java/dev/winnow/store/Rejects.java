package dev.winnow.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was rejected. */
public final class Rejects {
    /** Tried again by a run that was not published, a reject has a newer row; that one speaks. */
    private static final String OPEN = """
            resolved_run IS NULL AND NOT EXISTS (
                SELECT 1 FROM reject n WHERE n.locator = reject.locator AND n.run_id > reject.run_id)""";

    private final JdbcClient jdbc;

    Rejects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One rejected capture.
     *
     * @param url address that was captured, null where unknown
     * @param attempts how many runs have rejected it by then
     * @param resolvedRun the later run that read it again, null while it is open
     */
    public record Row(
            long run,
            String locator,
            @Nullable String url,
            String site,
            String code,
            String sentence,
            int attempts,
            Instant rejectedAt,
            @Nullable Long resolvedRun) {
        /** The keys of a reject in JSON and CSV, in order. */
        static final List<String> KEYS =
                List.of("code", "locator", "url", "site", "sentence", "run", "attempts", "rejected_at", "resolved_run");

        /** The values by their keys, in the keys' order; null where there is none. */
        public Map<String, @Nullable Object> keys() {
            var keys = new LinkedHashMap<String, @Nullable Object>();
            keys.put("code", code);
            keys.put("locator", locator);
            keys.put("url", url);
            keys.put("site", site);
            keys.put("sentence", sentence);
            keys.put("run", run);
            keys.put("attempts", attempts);
            keys.put("rejected_at", rejectedAt.toString());
            keys.put("resolved_run", resolvedRun);
            return keys;
        }
    }

    /** How many of each code, the most frequent first. */
    public Map<String, Long> counts(long run) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("SELECT code, COUNT(*) AS pages FROM reject WHERE run_id = :run GROUP BY code ORDER BY 2 DESC, 1")
                .param("run", run)
                .query(row -> {
                    counts.put(row.getString("code"), row.getLong("pages"));
                });
        return counts;
    }

    /**
     * Hands out rejects in the order of their locators.
     *
     * @param run the run, or null for all that are open
     */
    public void each(@Nullable Long run, Consumer<Row> reject) {
        String which = run == null ? OPEN : "run_id = :run";
        var statement = jdbc.sql("SELECT * FROM reject WHERE " + which + " ORDER BY locator, run_id");
        if (run != null) {
            statement = statement.param("run", run);
        }
        statement.query(row -> {
            long resolved = row.getLong("resolved_run");
            reject.accept(new Row(
                    row.getLong("run_id"),
                    row.getString("locator"),
                    row.getString("url"),
                    row.getString("site"),
                    row.getString("code"),
                    row.getString("sentence"),
                    row.getInt("attempts"),
                    Times.of(row, "rejected_at"),
                    resolved == 0 ? null : resolved));
        });
    }
}
