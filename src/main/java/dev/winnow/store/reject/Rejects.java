package dev.winnow.store.reject;

import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param resolvedRun the later run that settled it, null while it is open
     * @param resolution how: ARTICLE, AGAIN or GONE, null while it is open
     */
    public record StoredReject(
            long run,
            String locator,
            @Nullable String url,
            String site,
            String code,
            String sentence,
            int attempts,
            Instant rejectedAt,
            @Nullable Long resolvedRun,
            @Nullable String resolution) {
        /** The keys of a reject in JSON and CSV, in order. */
        static final List<String> KEYS = List.of(
                "code",
                "locator",
                "url",
                "site",
                "sentence",
                "run",
                "attempts",
                "rejected_at",
                "resolved_run",
                "resolution");

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
            keys.put("resolution", resolution);
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
     * Which rejects; null takes all.
     *
     * @param run those of this run, null for all that are open
     * @param site as {@code reject.site}
     * @param container path of the file that holds them
     */
    public record RejectFilter(
            @Nullable Long run,
            @Nullable String code,
            @Nullable String site,
            @Nullable String container) {}

    /** The jobs that have open rejects. */
    public List<String> jobs() {
        return jdbc.sql("SELECT DISTINCT r.job FROM run r JOIN reject ON reject.run_id = r.id WHERE " + OPEN
                        + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** What rejects can be counted by; the names of the columns. */
    public enum By {
        CODE,
        SITE,
        CONTAINER
    }

    /** How many there are of each, the most frequent first. */
    public Map<String, Long> counts(RejectFilter filter, By by) {
        var counts = new LinkedHashMap<String, Long>();
        String column = by.name().toLowerCase(java.util.Locale.ROOT);
        statement(
                        "SELECT " + column + " AS name, COUNT(*) AS pages",
                        filter,
                        " GROUP BY " + column + " ORDER BY 2 DESC, 1")
                .query(row -> {
                    counts.put(row.getString("name"), row.getLong("pages"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec statement(String select, RejectFilter filter, String end) {
        var values = new java.util.HashMap<String, Object>();
        var sql = new StringBuilder(select)
                .append(" FROM reject WHERE ")
                .append(filter.run() == null ? OPEN : "run_id = :run");
        if (filter.run() != null) {
            values.put("run", filter.run());
        }
        and(sql, values, "code", filter.code());
        and(sql, values, "site", filter.site());
        and(sql, values, "container", filter.container());
        return jdbc.sql(sql.append(end).toString()).params(values);
    }

    private static void and(StringBuilder sql, Map<String, Object> values, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" AND ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    /**
     * A page of a list: the newest run first, in each the order of locators.
     *
     * @param afterRun the run of the last one of the page before, null for the first page
     * @param afterLocator its locator, null for the first page
     */
    public List<StoredReject> page(
            RejectFilter filter, @Nullable Long afterRun, @Nullable String afterLocator, int most) {
        String after =
                afterRun == null ? "" : " AND (run_id < :afterRun OR run_id = :afterRun AND locator > :afterLocator)";
        return statement("SELECT *", filter, after + " ORDER BY run_id DESC, locator LIMIT :most")
                .param("afterRun", afterRun, java.sql.Types.BIGINT)
                .param("afterLocator", afterLocator, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, number) -> reject(row))
                .list();
    }

    /** A run's reject at a place; empty where there is none. */
    public Optional<StoredReject> find(long run, String locator) {
        return jdbc.sql("SELECT * FROM reject WHERE run_id = :run AND locator = :locator")
                .param("run", run)
                .param("locator", locator)
                .query((row, number) -> reject(row))
                .optional();
    }

    /** Hands out rejects in the order of their locators. */
    public void each(RejectFilter filter, Consumer<StoredReject> reject) {
        statement("SELECT *", filter, " ORDER BY locator, run_id").query(row -> {
            reject.accept(reject(row));
        });
    }

    private static StoredReject reject(ResultSet row) throws SQLException {
        long resolved = row.getLong("resolved_run");
        return new StoredReject(
                row.getLong("run_id"),
                row.getString("locator"),
                row.getString("url"),
                row.getString("site"),
                row.getString("code"),
                row.getString("sentence"),
                row.getInt("attempts"),
                DatabaseTime.of(row, "rejected_at"),
                resolved == 0 ? null : resolved,
                row.getString("resolution"));
    }
}
