package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which sites of which runs are kept back, and what of them waits to be decided on. */
public final class HeldSites {
    /** What became of a site that was kept back. The names are stored. */
    enum SiteState {
        HELD,
        PUBLISHED,
        WITHDRAWN
    }

    /** Of a row with run and site, or without a site: what nobody has read anew in a later run that is published. */
    private static final String WAITING = """
            (SELECT COUNT(*) FROM %1$s v WHERE v.run_id = h.run_id AND (h.site IS NULL OR v.site = h.site) %2$s
                AND NOT EXISTS (
                    SELECT 1 FROM article_version n WHERE n.capture_id = v.capture_id AND n.run_id > v.run_id
                        AND n.published_at IS NOT NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM withdrawal w JOIN run r ON r.id = w.run_id
                    WHERE w.capture_id = v.capture_id AND w.run_id > v.run_id AND r.published_at IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM run_held_site k
                            WHERE k.run_id = w.run_id AND k.site = w.site AND k.state <> 'PUBLISHED')))""";

    private static final String OPEN = """
            SELECT h.run_id, h.site, h.sentence, %s AS articles, %s AS withdrawals FROM (
                SELECT id AS run_id, CAST(NULL AS VARCHAR) AS site, COALESCE(gate_verdict, 'held') AS sentence FROM run
                WHERE state = 'HELD' AND published_at IS NULL AND %s
                UNION ALL
                SELECT s.run_id, s.site, s.sentence FROM run_held_site s JOIN run ON run.id = s.run_id
                WHERE s.state = 'HELD' AND run.published_at IS NOT NULL AND %s) h
            ORDER BY h.run_id, h.site""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    HeldSites(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** What of a job's runs is held, the oldest run first; of the runs of all jobs where it is null. */
    public List<Held> ofJob(@Nullable String job) {
        return open(job == null ? "run.id = run.id" : "run.job = :value", job);
    }

    /** What of one run is held: the run without a site, or some of its sites, or nothing. */
    public List<Held> of(long run) {
        return open("run.id = :value", run);
    }

    private List<Held> open(String which, @Nullable Object value) {
        String sql = OPEN.formatted(
                WAITING.formatted("article_version", "AND v.state = 'WRITTEN'"),
                WAITING.formatted("withdrawal", ""),
                which,
                which);
        var statement = value == null ? jdbc.sql(sql) : jdbc.sql(sql).param("value", value);
        return statement
                .query((row, number) -> new Held(
                        row.getLong("run_id"),
                        row.getString("site"),
                        row.getString("sentence"),
                        row.getLong("articles"),
                        row.getLong("withdrawals")))
                .list();
    }

    /** All sites of which a run has found an article, or that one is gone, in alphabetical order. */
    public List<String> sitesOf(long run) {
        return jdbc.sql("""
                        SELECT site FROM article_version WHERE run_id = :run
                        UNION SELECT site FROM withdrawal WHERE run_id = :run
                        UNION SELECT site FROM run_held_site WHERE run_id = :run
                        ORDER BY 1""").param("run", run).query(String.class).list();
    }

    /** Sites that do not show though their run is published, whoever decided that. */
    List<String> hidden(long run) {
        return jdbc.sql("SELECT site FROM run_held_site WHERE run_id = :run AND state <> 'PUBLISHED' ORDER BY site")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** Whether a site does not show though its run is published. */
    public boolean isHidden(long run, String site) {
        return hidden(run).contains(site);
    }

    /** Whether somebody has taken a site out, or given it up. */
    public boolean isWithdrawn(long run, String site) {
        return jdbc.sql("SELECT COUNT(*) FROM run_held_site WHERE run_id = :run AND site = :site AND state = :state")
                        .param("run", run)
                        .param("site", site)
                        .param("state", SiteState.WITHDRAWN.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps sites back, each with what the gate found. */
    void hold(long run, Map<String, String> sites) {
        template.batchUpdate(
                "DELETE FROM run_held_site WHERE run_id = ? AND site = ?",
                sites.keySet().stream()
                        .map(site -> new Object[] {run, DatabaseText.text(site)})
                        .toList());
        template.batchUpdate(
                "INSERT INTO run_held_site (run_id, site, state, sentence) VALUES (?, ?, 'HELD', ?)",
                sites.entrySet().stream()
                        .map(site ->
                                new Object[] {run, DatabaseText.text(site.getKey()), DatabaseText.text(site.getValue())
                                })
                        .toList());
    }

    /** Decides on some sites of a run, whether they were held or not. */
    void decide(long run, Collection<String> sites, SiteState state, String sentence, Instant now) {
        for (String site : sites) {
            int known = jdbc.sql("""
                            UPDATE run_held_site SET state = :state, decided_at = :now
                            WHERE run_id = :run AND site = :site""")
                    .param("state", state.name())
                    .param("now", DatabaseTime.column(now))
                    .param("run", run)
                    .param("site", site)
                    .update();
            if (known == 0) {
                jdbc.sql("""
                                INSERT INTO run_held_site (run_id, site, state, sentence, decided_at)
                                VALUES (:run, :site, :state, :sentence, :now)""")
                        .param("run", run)
                        .param("site", site)
                        .param("state", state.name())
                        .param("sentence", DatabaseText.text(sentence))
                        .param("now", DatabaseTime.column(now))
                        .update();
            }
        }
    }
}
