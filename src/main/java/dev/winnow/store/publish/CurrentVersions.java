package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out what consumers see after a run, or a site of it, was published or taken out, and writes the difference to {@code article_change}.
 *
 * <p>Each capture speaks with the newest thing that a published run found of it, on a site that is not held back: a version
 * of an article, or that there is none any more. A version that came in only by half says nothing where an earlier one of other bytes was whole. Of the
 * captures that speak for an address the newest whole one wins, without any the newest. Ties are settled by what is stored,
 * never by the order of writing. A duplicate is silent as long as an article with its text is shown; when that goes, the first of
 * its duplicates takes its place.
 *
 * <p>In steps over two working tables, not in one statement: H2 works out a subquery that is joined anew for each row.
 */
final class CurrentVersions {
    private static final int BATCH = 500;

    /** A whole version of other bytes that the same capture, not gone since, had before version {@code v}. */
    private static final String WHOLE_BEFORE = """
            SELECT 1 FROM article_version e JOIN run q ON q.id = e.run_id
            WHERE e.capture_id = v.capture_id AND e.run_id < v.run_id AND e.completeness = 'full'
                AND e.body_sha256 <> v.body_sha256 AND %s
                AND NOT EXISTS (
                    SELECT 1 FROM withdrawal g JOIN run z ON z.id = g.run_id
                    WHERE g.capture_id = v.capture_id AND g.run_id > e.run_id AND g.run_id < v.run_id
                        AND %s)""".formatted(shows("e", "q"), shows("g", "z"));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Action action;
    private final List<Long> freed = new ArrayList<>();

    CurrentVersions(JdbcTemplate template, Action action) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.action = action;
    }

    /** Whether a version or a withdrawal counts: its run is published, and its site not kept back. Few rows say the latter. */
    private static String shows(String row, String run) {
        return run + ".published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM run_held_site h WHERE h.run_id = " + row
                + ".run_id AND h.site = " + row + ".site AND h.state <> 'PUBLISHED')";
    }

    void settle() {
        String site = action.site() == null ? "" : " AND site = :site";
        bind("INSERT INTO settling_capture (capture_id) SELECT capture_id FROM article_version WHERE run_id = :run"
                + site);
        bind("""
                INSERT INTO settling_capture (capture_id) SELECT capture_id FROM withdrawal w
                WHERE run_id = :run AND NOT EXISTS (SELECT 1 FROM settling_capture s WHERE s.capture_id = w.capture_id)""" + site);
        compare();
        while (freeDuplicates()) {
            bind("DELETE FROM article_change WHERE action_id = :action");
            compare();
        }
        move();
        bind("DELETE FROM settling_capture");
    }

    private record Winner(long version, String address) {}

    /** For every address that one of the captures has or had: what is read there now, and what would be. */
    private void compare() {
        bind("""
                INSERT INTO article_change (action_id, run_id, address, kind, previous_version_id, changed_at)
                SELECT :action, :run, v.address, 'same',
                    (SELECT MAX(b.id) FROM article_version b WHERE b.address = v.address AND b.state = 'CURRENT'), :now
                FROM settling_capture s JOIN article_version v ON v.capture_id = s.capture_id
                GROUP BY v.address""");
        // Whoever else has one of these addresses has a say in it, though nothing of its own changes.
        bind("""
                INSERT INTO settling_capture (capture_id)
                SELECT DISTINCT v.capture_id FROM article_change c JOIN article_version v ON v.address = c.address
                WHERE c.action_id = :action
                    AND NOT EXISTS (SELECT 1 FROM settling_capture s WHERE s.capture_id = v.capture_id)""");
        template.batchUpdate(
                "UPDATE article_change SET version_id = ? WHERE action_id = ? AND address = ?",
                winners().stream()
                        .map(winner -> new Object[] {winner.version(), action.id(), winner.address()})
                        .toList());
    }

    private List<Winner> winners() {
        return bound("""
                SELECT id, address FROM (
                    SELECT id, address, ROW_NUMBER() OVER (PARTITION BY address
                            ORDER BY whole DESC, captured_at DESC NULLS LAST, run_id DESC, locator DESC) AS place
                    FROM (
                        SELECT id, address, whole, state, captured_at, run_id, locator, ROW_NUMBER() OVER (
                            PARTITION BY capture_id ORDER BY run_id DESC, id DESC NULLS LAST) AS age
                        FROM (
                            SELECT v.capture_id, v.id, v.address, v.state, v.captured_at, v.run_id, v.locator,
                                CASE v.completeness WHEN 'full' THEN 1 ELSE 0 END AS whole
                            FROM settling_capture s JOIN article_version v ON v.capture_id = s.capture_id
                            JOIN run r ON r.id = v.run_id
                            WHERE %s AND (v.completeness = 'full' OR NOT EXISTS (%s))
                            UNION ALL
                            SELECT w.capture_id, CAST(NULL AS BIGINT), NULL, 'GONE', NULL, w.run_id, NULL, 0
                            FROM settling_capture s JOIN withdrawal w ON w.capture_id = s.capture_id
                            JOIN run r ON r.id = w.run_id
                            WHERE %s) said) latest
                    WHERE age = 1 AND state NOT IN ('GONE', 'DUPLICATE')) ranked
                WHERE place = 1""".formatted(shows("v", "r"), WHOLE_BEFORE, shows("w", "r")))
                .query((row, number) -> new Winner(row.getLong("id"), row.getString("address")))
                .list();
    }

    /** @return whether there were any, whose addresses have to be looked at as well */
    private boolean freeDuplicates() {
        bind("""
                INSERT INTO settling_duplicate (version_id)
                SELECT id FROM article_version WHERE run_id = :run AND state = 'DUPLICATE'""");
        // By the original alone: joined, or by state, H2 may compare every change with every duplicate.
        template.batchUpdate(
                "INSERT INTO settling_duplicate (version_id) SELECT id FROM article_version"
                        + " WHERE duplicate_of = ? AND COALESCE(state, '') = 'DUPLICATE' AND run_id <> ?",
                leaving().stream()
                        .map(original -> new Object[] {original, action.run()})
                        .toList());
        Map<String, Long> silent = silent();
        bind("DELETE FROM settling_duplicate");
        silent.forEach(this::free);
        return !silent.isEmpty();
    }

    /** Versions that are read until now. */
    private List<Long> leaving() {
        return bound("""
                SELECT previous_version_id FROM article_change
                WHERE action_id = :action AND previous_version_id IS NOT NULL
                    AND version_id IS DISTINCT FROM previous_version_id""").query(Long.class).list();
    }

    /** Of each text that nobody shows any more, the duplicate that comes first. */
    private Map<String, Long> silent() {
        var first = new LinkedHashMap<String, Long>();
        bound("""
                SELECT d.id, d.text_sha256 FROM settling_duplicate q JOIN article_version d ON d.id = q.version_id
                JOIN run o ON o.id = d.run_id
                WHERE %s
                    AND NOT EXISTS (
                        SELECT 1 FROM article_version n JOIN run r ON r.id = n.run_id
                        WHERE n.capture_id = d.capture_id AND n.run_id > d.run_id AND %s)
                    AND NOT EXISTS (
                        SELECT 1 FROM withdrawal w JOIN run r ON r.id = w.run_id
                        WHERE w.capture_id = d.capture_id AND w.run_id > d.run_id AND %s)
                ORDER BY d.text_sha256, d.captured_at NULLS FIRST, d.locator""".formatted(shows("d", "o"), shows("n", "r"), shows("w", "r"))).query(row -> {
            first.putIfAbsent(row.getString("text_sha256"), row.getLong("id"));
        });
        shown().forEach(first::remove);
        return first;
    }

    /** Those texts of the duplicates in question that an article has. All at once: thousands may have the same text. */
    private List<String> shown() {
        return bound("""
                SELECT DISTINCT s.text_sha256 FROM article_version s
                WHERE s.text_sha256 IN (
                        SELECT d.text_sha256 FROM settling_duplicate q JOIN article_version d ON d.id = q.version_id)
                    AND (s.state = 'FREED'
                        OR EXISTS (SELECT 1 FROM article_change c
                            WHERE c.version_id = s.id AND c.action_id = :action)
                        OR s.state = 'CURRENT' AND NOT EXISTS (SELECT 1 FROM article_change c
                            WHERE c.previous_version_id = s.id AND c.action_id = :action))""").query(String.class).list();
    }

    /** The others with its text are now duplicates of this one. */
    private void free(String text, long duplicate) {
        freed.add(duplicate);
        template.update("UPDATE article_version SET state = 'FREED', duplicate_of = NULL WHERE id = ?", duplicate);
        template.update(
                "UPDATE article_version SET duplicate_of = ? WHERE text_sha256 = ? AND state = 'DUPLICATE'",
                duplicate,
                text);
        template.update("""
                UPDATE capture SET outcome = 'ARTICLE' WHERE outcome = 'DUPLICATE' AND id = (
                    SELECT capture_id FROM article_version WHERE id = ?)""", duplicate);
        template.update("""
                INSERT INTO settling_capture (capture_id) SELECT capture_id FROM article_version v WHERE id = ?
                    AND NOT EXISTS (SELECT 1 FROM settling_capture s WHERE s.capture_id = v.capture_id)""", duplicate);
    }

    private void move() {
        bind(
                "DELETE FROM article_change WHERE action_id = :action AND version_id IS NOT DISTINCT FROM previous_version_id");
        bind("""
                UPDATE article_change SET kind = CASE WHEN previous_version_id IS NULL THEN 'added'
                    WHEN version_id IS NULL THEN 'withdrawn' ELSE 'changed' END
                WHERE action_id = :action""");
        become("WITHDRAWN", changes("previous_version_id", "kind = 'withdrawn'"));
        become("SUPERSEDED", changes("previous_version_id", "kind = 'changed'"));
        become("CURRENT", changes("version_id", "version_id IS NOT NULL"));
        template.batchUpdate(
                "UPDATE article_version SET state = 'SUPERSEDED' WHERE id = ? AND state = 'FREED'",
                freed.stream().map(id -> new Object[] {id}).toList());
        followDuplicates();
    }

    private List<Long> changes(String column, String condition) {
        return bound("SELECT " + column + " FROM article_change WHERE action_id = :action AND " + condition)
                .query(Long.class)
                .list();
    }

    /** One by one: in an UPDATE with a subquery, H2 works that out anew after each row that it changes. */
    private void become(String state, List<Long> versions) {
        template.batchUpdate(
                "UPDATE article_version SET state = ?, published_at = COALESCE(published_at, ?) WHERE id = ?",
                versions,
                BATCH,
                (statement, version) -> {
                    statement.setString(1, state);
                    statement.setObject(2, DatabaseTime.column(action.at()));
                    statement.setLong(3, version);
                });
    }

    private record Follower(long before, long now) {}

    /** A duplicate of a version that was replaced by one with the same text is that one's from now on. */
    private void followDuplicates() {
        List<Follower> followers = bound("""
                SELECT p.id AS before, MIN(s.id) AS now
                FROM article_change c JOIN article_version p ON p.id = c.previous_version_id
                JOIN article_version s ON s.text_sha256 = p.text_sha256
                WHERE c.action_id = :action AND s.state = 'CURRENT'
                    AND EXISTS (SELECT 1 FROM article_version d WHERE d.duplicate_of = p.id AND d.state = 'DUPLICATE')
                GROUP BY p.id""")
                .query((row, number) -> new Follower(row.getLong("before"), row.getLong("now")))
                .list();
        template.batchUpdate(
                "UPDATE article_version SET duplicate_of = ? WHERE duplicate_of = ? AND state = 'DUPLICATE'",
                followers.stream()
                        .map(follower -> new Object[] {follower.now(), follower.before()})
                        .toList());
    }

    private void bind(String sql) {
        bound(sql).update();
    }

    private JdbcClient.StatementSpec bound(String sql) {
        var statement = jdbc.sql(sql);
        if (sql.contains(":action")) {
            statement = statement.param("action", action.id());
        }
        if (sql.contains(":run")) {
            statement = statement.param("run", action.run());
        }
        if (sql.contains(":site")) {
            statement = statement.param("site", action.site());
        }
        if (sql.contains(":now")) {
            statement = statement.param("now", DatabaseTime.column(action.at()));
        }
        return statement;
    }
}
