package dev.winnow.store.figures;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Held;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a run's report shows. */
public final class Figures {
    private static final int SITES = 20;
    private static final int NIGHTS = 14;
    private static final int CLUSTERS = 10;
    private static final int PHRASES = 15;
    private static final int PHRASES_OF_A_SITE = 4;
    private static final int MANY = 20;
    /** Of each kind. */
    private static final int EXAMPLES = 3;

    private static final int[] LENGTHS = {0, 25, 50, 100, 200, 400, 800, 1600, 3200, 6400};
    /** Behind the lengths. */
    private static final int NEAR = LENGTHS.length;

    /** New and changed articles of the run. */
    private static final String ITS = " FROM article_version WHERE run_id = ? AND state <> 'DUPLICATE'";

    private static final List<String> SPREADS = List.of(
            "word_count",
            "confidence",
            "language_confidence",
            "boilerplate_fraction",
            "mean_word_length",
            "stop_word_fraction",
            "punctuated_line_fraction",
            "short_line_fraction",
            "duplicate_line_char_fraction",
            "top_2gram_char_fraction",
            "duplicate_5gram_char_fraction");

    private final JdbcTemplate jdbc;
    private final Runs runs;
    private final RunTotals totals;
    private final Findings findings;
    private final Boilerplate boilerplate;
    private final HeldSites sites;

    Figures(
            JdbcTemplate jdbc,
            Runs runs,
            RunTotals totals,
            Findings findings,
            Boilerplate boilerplate,
            HeldSites sites) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.totals = totals;
        this.findings = findings;
        this.boilerplate = boilerplate;
        this.sites = sites;
    }

    /** A run's figures as the database has them now. */
    public RunFigures of(long id) {
        Run run = runs.find(id).orElseThrow();
        Long previous = previous(run);
        List<RunFigures.SiteRow> rows = sites(id, previous);
        long[] published = bins(" FROM article_version WHERE state = 'CURRENT'");
        return new RunFigures(
                id,
                run.job(),
                state(run),
                run.startedAt().toString(),
                text(run.endedAt()),
                text(run.publishedAt()),
                run.gateVerdict(),
                run.extractorVersion(),
                totals.of(run),
                previous == null ? null : totals.of(runs.find(previous).orElseThrow()),
                previous,
                held(run),
                rows.subList(0, Math.min(SITES, rows.size())),
                Math.max(0, rows.size() - SITES),
                days(id),
                number("SELECT COUNT(*)" + ITS + " AND published_date IS NULL", id),
                counts("SELECT code, COUNT(*) FROM reject WHERE run_id = ? GROUP BY code", id),
                rejectExamples(id),
                doubtfulExamples(id),
                lengths(bins(ITS, id), published),
                history(run),
                new SiteNights(JdbcClient.create(jdbc)).of(run, NIGHTS),
                steps(id),
                counts("SELECT COALESCE(language, ''), COUNT(*)" + ITS + " GROUP BY language", id),
                counts("SELECT page_type, COUNT(*)" + ITS + " GROUP BY page_type", id),
                counts("SELECT completeness, COUNT(*)" + ITS + " GROUP BY completeness", id),
                spreads(id),
                clusters(id),
                published[NEAR],
                phrases(id));
    }

    /** While the report is written the run is not over yet; what was published says how it will end. */
    private String state(Run run) {
        if (run.state() != RunState.RUNNING) {
            return run.state().name();
        }
        return run.publishedAt() != null && sites.of(run.id()).isEmpty() ? RunState.DONE.name() : RunState.HELD.name();
    }

    private @Nullable Long previous(Run run) {
        List<Long> ids = jdbc.queryForList("""
                SELECT r.id FROM run r
                WHERE r.job = ? AND r.id < ? AND r.state <> 'ABANDONED' AND r.kind = 'NIGHT'
                    AND EXISTS (SELECT 1 FROM run_container c WHERE c.run_id = r.id AND c.captures > 0)
                ORDER BY r.id DESC LIMIT 1""", Long.class, run.job(), run.id());
        return ids.isEmpty() ? null : ids.get(0);
    }

    private List<RunFigures.StillHeld> held(Run run) {
        return sites.ofJob(run.job()).stream()
                .filter(Held::waits)
                .map(held -> new RunFigures.StillHeld(
                        held.run(),
                        held.site(),
                        held.sentence(),
                        held.articles(),
                        held.withdrawals(),
                        held.publish(),
                        held.rollback()))
                .toList();
    }

    private List<RunFigures.Example> rejectExamples(long run) {
        return jdbc.query(
                """
                SELECT code, locator FROM (
                    SELECT code, locator, ROW_NUMBER() OVER (PARTITION BY code ORDER BY locator) AS place
                    FROM reject WHERE run_id = ?) r
                WHERE place <= ? ORDER BY code, place""",
                (row, number) -> new RunFigures.Example(row.getString("code"), null, row.getString("locator")),
                run,
                EXAMPLES);
    }

    private List<RunFigures.Example> doubtfulExamples(long run) {
        return jdbc.query(
                "SELECT title, address" + ITS + " AND confidence < " + Ledger.DOUBT
                        + " ORDER BY confidence, address LIMIT ?",
                (row, number) -> new RunFigures.Example("", row.getString("title"), row.getString("address")),
                run,
                2 * EXAMPLES);
    }

    private List<RunFigures.SiteRow> sites(long run, @Nullable Long previous) {
        var before = new LinkedHashMap<String, SiteFigures>();
        if (previous != null) {
            findings.of(previous).forEach(site -> before.put(site.site(), site));
        }
        return findings.of(run).stream()
                .filter(site -> !site.site().equals(SiteFigures.ALL))
                .sorted((a, b) ->
                        a.pages() == b.pages() ? a.site().compareTo(b.site()) : Long.compare(b.pages(), a.pages()))
                .map(site -> {
                    SiteFigures earlier = before.get(site.site());
                    return new RunFigures.SiteRow(
                            site.site(),
                            site.pages() + site.apart(),
                            site.articles() - site.duplicates(),
                            site.duplicates(),
                            site.rejects() + site.apart(),
                            site.medianWords(),
                            earlier == null ? null : earlier.articles() - earlier.duplicates(),
                            earlier == null ? null : earlier.medianWords());
                })
                .toList();
    }

    private List<RunFigures.Count> days(long run) {
        var days = new TreeMap<String, Long>();
        jdbc.query(
                "SELECT published_date, COUNT(*)" + ITS + " AND published_date IS NOT NULL GROUP BY published_date",
                row -> {
                    days.put(row.getString(1), row.getLong(2));
                },
                run);
        return DayHistogram.of(days);
    }

    private static List<RunFigures.Length> lengths(long[] its, long[] all) {
        var lengths = new ArrayList<RunFigures.Length>();
        for (int i = 0; i < LENGTHS.length; i++) {
            lengths.add(new RunFigures.Length(LENGTHS[i], share(its, i), share(all, i)));
        }
        return lengths;
    }

    /** Articles by their length, and at {@link #NEAR} those of a cluster: of an index alone, for the rows hold whole texts. */
    private long[] bins(String from, Object... values) {
        var sql = new StringBuilder("SELECT ");
        for (int i = 0; i < LENGTHS.length; i++) {
            String below = i + 1 < LENGTHS.length ? " AND word_count < " + LENGTHS[i + 1] : "";
            sql.append(i == 0 ? "" : ", ")
                    .append("SUM(CASE WHEN word_count >= ")
                    .append(LENGTHS[i])
                    .append(below)
                    .append(" THEN 1 ELSE 0 END)");
        }
        sql.append(", COUNT(near_cluster)");
        long[] bins = new long[LENGTHS.length + 1];
        jdbc.query(
                sql + from,
                row -> {
                    for (int i = 0; i < bins.length; i++) {
                        bins[i] = row.getLong(i + 1);
                    }
                },
                values);
        return bins;
    }

    private static double share(long[] bins, int i) {
        long all = 0;
        for (int bin = 0; bin < LENGTHS.length; bin++) {
            all += bins[bin];
        }
        return all == 0 ? 0 : Math.round(1e4 * bins[i] / all) / 1e4;
    }

    private List<RunFigures.Night> history(Run run) {
        List<RunFigures.Night> nights = new ArrayList<>(
                jdbc.query("""
                SELECT r.id, r.started_at, s.median_words,
                    (SELECT SUM(c.captures) - SUM(c.not_pages) FROM run_container c WHERE c.run_id = r.id) AS pages,
                    (SELECT SUM(c.articles) FROM run_container c WHERE c.run_id = r.id) AS articles,
                    (SELECT SUM(c.rejects) FROM run_container c WHERE c.run_id = r.id) AS rejects,
                    (SELECT AVG(v.confidence) FROM article_version v WHERE v.run_id = r.id) AS confidence
                FROM run r JOIN run_site s ON s.run_id = r.id AND s.site = ?
                WHERE r.job = ? AND r.id <= ? AND r.kind = 'NIGHT' AND r.state <> 'ABANDONED'
                ORDER BY r.id DESC LIMIT ?""", (row, number) -> night(row), SiteFigures.ALL, run.job(), run.id(), NIGHTS));
        Collections.reverse(nights);
        return nights;
    }

    private static RunFigures.Night night(ResultSet row) throws SQLException {
        long pages = row.getLong("pages");
        return new RunFigures.Night(
                row.getLong("id"),
                DatabaseTime.of(row, "started_at").toString(),
                pages,
                row.getLong("articles"),
                pages == 0 ? 0 : rounded(row.getDouble("rejects") / pages),
                real(row, "median_words"),
                real(row, "confidence"));
    }

    /** Of the frameworks' own rows; those of slices have a colon in their names. */
    private List<RunFigures.StepTime> steps(long run) {
        var seconds = new LinkedHashMap<String, Double>();
        jdbc.query(
                """
                SELECT s.step_name, s.start_time, s.end_time FROM batch_step_execution s
                JOIN batch_job_execution_params p ON p.job_execution_id = s.job_execution_id
                WHERE p.parameter_name = 'run' AND p.parameter_value = ? AND s.start_time IS NOT NULL
                    AND s.end_time IS NOT NULL ORDER BY s.step_execution_id""",
                row -> {
                    String step = row.getString("step_name");
                    if (step.indexOf(':') < 0) {
                        double took = (row.getTimestamp("end_time").getTime()
                                        - row.getTimestamp("start_time").getTime())
                                / 1e3;
                        seconds.merge(step, took, Double::sum);
                    }
                },
                String.valueOf(run));
        return seconds.entrySet().stream()
                .map(step -> new RunFigures.StepTime(step.getKey(), rounded(step.getValue())))
                .toList();
    }

    private List<RunFigures.Spread> spreads(long run) {
        var sql = new StringBuilder("SELECT ");
        for (String column : SPREADS) {
            for (String part : new String[] {"0.1", "0.5", "0.9"}) {
                sql.append(sql.length() > 7 ? ", " : "")
                        .append("PERCENTILE_CONT(")
                        .append(part)
                        .append(") WITHIN GROUP (ORDER BY ")
                        .append(column)
                        .append(")");
            }
        }
        var spreads = new ArrayList<RunFigures.Spread>();
        jdbc.query(
                sql + ITS,
                row -> {
                    for (int i = 0; i < SPREADS.size(); i++) {
                        spreads.add(new RunFigures.Spread(
                                SPREADS.get(i), real(row, 3 * i + 1), real(row, 3 * i + 2), real(row, 3 * i + 3)));
                    }
                },
                run);
        return spreads;
    }

    private List<RunFigures.Cluster> clusters(long run) {
        if (number("SELECT COUNT(near_cluster) FROM article_version WHERE run_id = ?", run) == 0) {
            return List.of();
        }
        return jdbc.query(
                """
                SELECT cluster, COUNT(*) AS articles, COUNT(DISTINCT site) AS sites,
                    MAX(CASE WHEN relation = 'representative' THEN title END) AS title,
                    COALESCE(MAX(CASE WHEN relation = 'representative' THEN address END), MIN(address)) AS address
                FROM near_duplicate
                WHERE cluster IN (SELECT near_cluster FROM article_version WHERE run_id = ? AND near_cluster IS NOT NULL)
                GROUP BY cluster ORDER BY articles DESC, cluster LIMIT ?""",
                (row, number) -> new RunFigures.Cluster(
                        row.getString("cluster"),
                        row.getLong("articles"),
                        row.getLong("sites"),
                        row.getString("title"),
                        row.getString("address")),
                run,
                CLUSTERS);
    }

    /** A few of each site, or the largest would speak alone. */
    private List<Boilerplate.Phrase> phrases(long run) {
        var bySite = new HashMap<String, Integer>();
        return boilerplate.most(run, null, PHRASES * SITES).stream()
                .filter(phrase -> bySite.merge(phrase.site(), 1, Integer::sum) <= PHRASES_OF_A_SITE)
                .limit(PHRASES)
                .toList();
    }

    private List<RunFigures.Count> counts(String sql, long run) {
        return jdbc.query(
                sql + " ORDER BY 2 DESC, 1 LIMIT " + MANY,
                (row, number) -> new RunFigures.Count(row.getString(1), row.getLong(2)),
                run);
    }

    private long number(String sql, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values));
    }

    private static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : rounded(value);
    }

    private static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : rounded(value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
