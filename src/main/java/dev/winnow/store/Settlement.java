package dev.winnow.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out what consumers see after a run was published or taken out, and writes the difference to {@code article_change}.
 *
 * <p>Each capture speaks with the newest thing that a published run found of it: a version of an article, or that there is
 * none any more. Of the captures that speak for an address the newest wins. Ties are settled by what is stored, never by
 * the order of writing. A duplicate is silent as long as an article with its text is shown; when that goes, the first of
 * its duplicates takes its place.
 */
final class Settlement {
    private final JdbcClient jdbc;
    private final Action action;

    Settlement(JdbcClient jdbc, Action action) {
        this.jdbc = jdbc;
        this.action = action;
    }

    void settle() {
        compare();
        while (freeDuplicates()) {
            bind("DELETE FROM article_change WHERE action_id = :action");
            compare();
        }
        move();
    }

    /** For every address that a capture of this run has or had, or that a duplicate set free has: the winner. */
    private void compare() {
        bind("""
                INSERT INTO article_change (action_id, run_id, address, kind, version_id, previous_version_id, changed_at)
                WITH moved AS (
                    SELECT capture_id FROM article_version WHERE run_id = :run
                    UNION SELECT capture_id FROM withdrawal WHERE run_id = :run
                    UNION SELECT capture_id FROM article_version WHERE state = 'FREED'),
                touched AS (
                    SELECT DISTINCT v.address FROM article_version v JOIN moved m ON m.capture_id = v.capture_id),
                involved AS (
                    SELECT DISTINCT v.capture_id FROM article_version v JOIN touched t ON t.address = v.address),
                said AS (
                    SELECT v.capture_id, v.id, v.address, v.state, v.captured_at, v.run_id, v.locator
                    FROM article_version v JOIN involved i ON i.capture_id = v.capture_id
                    WHERE v.published_at IS NOT NULL
                    UNION ALL
                    SELECT w.capture_id, CAST(NULL AS BIGINT), NULL, 'GONE', NULL, w.run_id, NULL
                    FROM withdrawal w JOIN involved i ON i.capture_id = w.capture_id
                    JOIN run r ON r.id = w.run_id AND r.published_at IS NOT NULL),
                latest AS (
                    SELECT said.*, ROW_NUMBER() OVER (
                        PARTITION BY capture_id ORDER BY run_id DESC, id DESC NULLS LAST) AS age
                    FROM said),
                ranked AS (
                    SELECT id, address, ROW_NUMBER() OVER (PARTITION BY address
                            ORDER BY captured_at DESC NULLS LAST, run_id DESC, locator DESC) AS place
                    FROM latest WHERE age = 1 AND state NOT IN ('GONE', 'DUPLICATE'))
                SELECT :action, :run, t.address,
                    CASE WHEN b.id IS NULL THEN 'added' WHEN w.id IS NULL THEN 'withdrawn' ELSE 'changed' END,
                    w.id, b.id, :now
                FROM touched t
                LEFT JOIN ranked w ON w.address = t.address AND w.place = 1
                LEFT JOIN article_version b ON b.address = t.address AND b.state = 'CURRENT'
                WHERE w.id IS DISTINCT FROM b.id""");
    }

    private record Freed(long id, String text) {}

    /** @return whether there were any, whose addresses have to be looked at as well */
    private boolean freeDuplicates() {
        List<Freed> freed = bound("""
                WITH lost AS (
                    SELECT previous_version_id AS id FROM article_change WHERE action_id = :action),
                silent AS (
                    SELECT d.id, d.text_sha256, ROW_NUMBER() OVER (
                        PARTITION BY d.text_sha256 ORDER BY d.captured_at NULLS FIRST, d.locator) AS place
                    FROM article_version d
                    WHERE d.state = 'DUPLICATE' AND d.published_at IS NOT NULL
                        AND (d.run_id = :run OR d.duplicate_of IN (SELECT id FROM lost))
                        AND NOT EXISTS (
                            SELECT 1 FROM article_version n WHERE n.capture_id = d.capture_id
                                AND n.run_id > d.run_id AND n.published_at IS NOT NULL)
                        AND NOT EXISTS (
                            SELECT 1 FROM withdrawal w JOIN run r ON r.id = w.run_id
                            WHERE w.capture_id = d.capture_id AND w.run_id > d.run_id AND r.published_at IS NOT NULL)
                        AND NOT EXISTS (
                            SELECT 1 FROM article_version s WHERE s.text_sha256 = d.text_sha256
                                AND (s.state = 'FREED' OR s.state = 'CURRENT' AND s.id NOT IN (
                                        SELECT id FROM lost WHERE id IS NOT NULL)
                                    OR s.id IN (SELECT version_id FROM article_change WHERE action_id = :action))))
                SELECT id, text_sha256 FROM silent WHERE place = 1""")
                .query((row, number) -> new Freed(row.getLong("id"), row.getString("text_sha256")))
                .list();
        freed.forEach(this::free);
        return !freed.isEmpty();
    }

    /** The others with its text are now duplicates of this one. */
    private void free(Freed freed) {
        jdbc.sql("UPDATE article_version SET state = 'FREED', duplicate_of = NULL WHERE id = :id")
                .param("id", freed.id())
                .update();
        jdbc.sql("UPDATE article_version SET duplicate_of = :id WHERE text_sha256 = :text AND state = 'DUPLICATE'")
                .param("id", freed.id())
                .param("text", freed.text())
                .update();
        jdbc.sql("""
                        UPDATE capture SET outcome = 'ARTICLE' WHERE outcome = 'DUPLICATE' AND id = (
                            SELECT capture_id FROM article_version WHERE id = :id)""").param("id", freed.id()).update();
    }

    private void move() {
        bind("""
                UPDATE article_version SET state = 'WITHDRAWN' WHERE id IN (
                    SELECT previous_version_id FROM article_change WHERE action_id = :action AND kind = 'withdrawn')""");
        bind("""
                UPDATE article_version SET state = 'SUPERSEDED' WHERE id IN (
                    SELECT previous_version_id FROM article_change WHERE action_id = :action AND kind = 'changed')""");
        bind("""
                UPDATE article_version SET state = 'CURRENT' WHERE id IN (
                    SELECT version_id FROM article_change WHERE action_id = :action)""");
        bind("UPDATE article_version SET state = 'SUPERSEDED' WHERE state = 'FREED'");
        // A duplicate of a version that was replaced by one with the same text is that one's from now on.
        bind("""
                UPDATE article_version SET duplicate_of = (
                    SELECT MIN(s.id) FROM article_version s
                    WHERE s.text_sha256 = article_version.text_sha256 AND s.state = 'CURRENT')
                WHERE state = 'DUPLICATE'
                    AND duplicate_of IN (SELECT previous_version_id FROM article_change WHERE action_id = :action)
                    AND EXISTS (
                        SELECT 1 FROM article_version s
                        WHERE s.text_sha256 = article_version.text_sha256 AND s.state = 'CURRENT')""");
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
        if (sql.contains(":now")) {
            statement = statement.param("now", Times.column(action.at()));
        }
        return statement;
    }
}
