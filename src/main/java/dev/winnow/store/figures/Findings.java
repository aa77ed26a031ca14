package dev.winnow.store.figures;

import dev.winnow.store.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs found on their sites, and what the gate made of it. */
public final class Findings {
    /** Rejects that are places in containers that cannot be read; a page that breaks off itself is a capture. */
    private static final String DAMAGE = """
            (code = 'UNREADABLE_CONTAINER' OR code = 'TRUNCATED' AND NOT EXISTS (
                SELECT 1 FROM capture c WHERE c.locator = reject.locator))""";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts what a run found, and keeps it for the nights to come.
     *
     * @return one entry a site, and one for the whole run
     */
    public List<SiteFigures> measure(long run) {
        bind("DELETE FROM run_site WHERE run_id = :run", run);
        insert(run, "site");
        insert(run, "'" + SiteFigures.ALL + "'");
        return of(run);
    }

    private void insert(long run, String site) {
        bind("""
                INSERT INTO run_site (run_id, site, pages, articles, rejects, empty, without_title, without_date,
                    median_words, duplicates, apart, without_author, without_section, paywalled)
                SELECT :run, s.site, COUNT(*) - SUM(s.apart), SUM(s.article), COUNT(*) - SUM(s.article) - SUM(s.apart),
                    SUM(s.empty), SUM(s.untitled), SUM(s.undated), PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY s.words),
                    SUM(s.duplicate), SUM(s.apart), SUM(s.unsigned), SUM(s.unsorted), SUM(s.paywalled)
                FROM (
                    SELECT %s AS site, 1 AS article, CASE WHEN word_count = 0 THEN 1 ELSE 0 END AS empty,
                        CASE WHEN title IS NULL THEN 1 ELSE 0 END AS untitled,
                        CASE WHEN published IS NULL THEN 1 ELSE 0 END AS undated, word_count AS words,
                        CASE state WHEN 'DUPLICATE' THEN 1 ELSE 0 END AS duplicate, 0 AS apart,
                        CASE WHEN COALESCE(CARDINALITY(authors), 0) = 0 THEN 1 ELSE 0 END AS unsigned,
                        CASE WHEN section IS NULL THEN 1 ELSE 0 END AS unsorted,
                        CASE completeness WHEN 'paywalled' THEN 1 ELSE 0 END AS paywalled
                    FROM article_version WHERE run_id = :run
                    UNION ALL
                    SELECT %s, 0, CASE WHEN code IN ('EMPTY', 'NO_ARTICLE') THEN 1 ELSE 0 END, 0, 0, NULL, 0,
                        CASE WHEN code = 'HTTP_ERROR' OR %s THEN 1 ELSE 0 END, 0, 0, 0
                    FROM reject WHERE run_id = :run) s
                GROUP BY s.site""".formatted(site, site, DAMAGE), run);
    }

    /**
     * What could not be read of containers.
     *
     * @param first of the damaged containers, empty where none is
     */
    public record Damaged(long places, long containers, String first) {}

    /** Damaged places in a run's containers: no pages of any site. */
    public Damaged damaged(long run) {
        return jdbc.sql(
                        "SELECT COUNT(*) AS places, COUNT(DISTINCT container) AS containers, COALESCE(MIN(container), '')"
                                + " AS first FROM reject WHERE run_id = :run AND " + DAMAGE)
                .param("run", run)
                .query((row, number) ->
                        new Damaged(row.getLong("places"), row.getLong("containers"), row.getString("first")))
                .single();
    }

    /**
     * Captures without a time although their kind of archive gives each one a time.
     *
     * @param first of them by locator, empty where there is none
     */
    public record Timeless(long captures, String first) {}

    /** Captures of WARC and ARC files that a run met, and whose time is missing, cannot be read or is still to come. */
    public Timeless timeless(long run) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS captures, COALESCE(MIN(locator), '') AS first FROM capture
                        WHERE last_run = :run AND captured_at IS NULL
                            AND (http_status IS NOT NULL OR record_id IS NOT NULL)""")
                .param("run", run)
                .query((row, number) -> new Timeless(row.getLong("captures"), row.getString("first")))
                .single();
    }

    /** Server's error answers: no pages, and no sign that something is wrong with the extraction. */
    public long errorAnswers(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM reject WHERE run_id = :run AND code = 'HTTP_ERROR'")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** What was counted; empty before the audit. */
    public List<SiteFigures> of(long run) {
        return jdbc.sql("SELECT * FROM run_site WHERE run_id = :run ORDER BY site")
                .param("run", run)
                .query((row, number) -> figures(row))
                .list();
    }

    /**
     * The job's published nights before a run that found anything, the newest first, with the sites that were held back
     * marked.
     *
     * @param most how many
     * @return for each night its figures by site
     */
    public List<Map<String, SiteFigures>> nightsBefore(Run run, int most) {
        var nights = new LinkedHashMap<Long, Map<String, SiteFigures>>();
        jdbc.sql("""
                        SELECT s.*, h.state AS held_state FROM run_site s JOIN (
                            SELECT r.id FROM run r JOIN run_site a ON a.run_id = r.id AND a.site = :all AND a.pages > 0
                            WHERE r.job = :job AND r.kind = 'NIGHT' AND r.published_at IS NOT NULL AND r.id < :run
                            ORDER BY r.id DESC LIMIT :most) n ON n.id = s.run_id
                        LEFT JOIN run_held_site h ON h.run_id = s.run_id AND h.site = s.site AND h.state <> 'PUBLISHED'
                        ORDER BY s.run_id DESC""")
                .param("all", SiteFigures.ALL)
                .param("job", run.job())
                .param("run", run.id())
                .param("most", most)
                .query(row -> {
                    nights.computeIfAbsent(row.getLong("run_id"), id -> new LinkedHashMap<>())
                            .put(row.getString("site"), figures(row, row.getString("held_state") != null));
                });
        return new ArrayList<>(nights.values());
    }

    /** The median word count of what consumers read now of the captures that a run read again; null where of none. */
    public @Nullable Double medianWordsReplaced(long run) {
        return jdbc.sql("""
                        SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY o.word_count) AS words
                        FROM article_version o JOIN article_version n ON n.capture_id = o.capture_id
                        WHERE n.run_id = :run AND o.state = 'CURRENT'""")
                .param("run", run)
                .query((row, number) -> Optional.ofNullable(nullable(row, "words")))
                .single()
                .orElse(null);
    }

    /**
     * A site over all nights that are kept.
     *
     * @param lastRun the last run that found anything of it
     */
    public record SiteTotal(String site, long lastRun, long nights, long articles, long rejects) {}

    /**
     * A page of sites in alphabetical order.
     *
     * @param contains part of the name, empty for all
     * @param after only sites after this one, empty for the first page
     */
    public List<SiteTotal> sites(String contains, String after, int most) {
        return jdbc.sql("""
                        SELECT site, MAX(run_id) AS last_run, COUNT(*) AS nights, SUM(articles) AS articles,
                            SUM(rejects) AS rejects
                        FROM run_site WHERE site <> :all AND site > :after AND POSITION(:contains IN site) > 0
                        GROUP BY site ORDER BY site LIMIT :most""")
                .param("all", SiteFigures.ALL)
                .param("after", after)
                .param("contains", contains)
                .param("most", most)
                .query((row, number) -> new SiteTotal(
                        row.getString("site"),
                        row.getLong("last_run"),
                        row.getLong("nights"),
                        row.getLong("articles"),
                        row.getLong("rejects")))
                .list();
    }

    /** What a night found of a site. */
    public record SiteNightFigures(long run, SiteFigures figures) {}

    /** A site's last nights, the newest first. */
    public List<SiteNightFigures> nightsOf(String site, int most) {
        return jdbc.sql("SELECT * FROM run_site WHERE site = :site ORDER BY run_id DESC LIMIT :most")
                .param("site", site)
                .param("most", most)
                .query((row, number) -> new SiteNightFigures(row.getLong("run_id"), figures(row)))
                .list();
    }

    /** Keeps what the gate found, in this order. */
    public void keep(long run, List<Finding> findings) {
        bind("DELETE FROM run_finding WHERE run_id = :run", run);
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            jdbc.sql("""
                            INSERT INTO run_finding (run_id, ordinal, measure, site, held, found, most, sentence)
                            VALUES (:run, :ordinal, :measure, :site, :held, :found, :most, :sentence)""")
                    .param("run", run)
                    .param("ordinal", i + 1)
                    .param("measure", finding.measure())
                    .param("site", finding.site(), java.sql.Types.VARCHAR)
                    .param("held", finding.held())
                    .param("found", finding.found())
                    .param("most", finding.most())
                    .param("sentence", finding.sentence())
                    .update();
        }
    }

    /** What the gate said of a run; nothing is held before the audit. */
    public GateVerdict verdict(long run) {
        return new GateVerdict(kept(run));
    }

    /** What the gate found, the worst first. */
    public List<Finding> kept(long run) {
        return jdbc.sql("SELECT * FROM run_finding WHERE run_id = :run ORDER BY ordinal")
                .param("run", run)
                .query((row, number) -> new Finding(
                        row.getString("measure"),
                        row.getString("site"),
                        row.getDouble("found"),
                        row.getDouble("most"),
                        row.getString("sentence")))
                .list();
    }

    static SiteFigures figures(ResultSet row) throws SQLException {
        return figures(row, false);
    }

    private static SiteFigures figures(ResultSet row, boolean held) throws SQLException {
        return new SiteFigures(
                row.getString("site"),
                row.getLong("pages"),
                row.getLong("articles"),
                row.getLong("rejects"),
                row.getLong("empty"),
                row.getLong("without_title"),
                row.getLong("without_date"),
                nullable(row, "median_words"),
                row.getLong("duplicates"),
                row.getLong("apart"),
                held);
    }

    private static @Nullable Double nullable(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private void bind(String sql, long run) {
        jdbc.sql(sql).param("run", run).update();
    }
}
