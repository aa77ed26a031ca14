package dev.winnow.store;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a run's articles visible, all at once. Call in a transaction. */
public final class Publisher {
    private final JdbcClient jdbc;
    private final Clock clock;

    Publisher(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishes what {@code run} wrote, closes the rejects that it settles and ticks off the containers it read. */
    public void publish(Run run) {
        recordChanges(run);
        moveVersions(run);
        closeRejects(run);
        tickOff(run);
        bind("UPDATE run SET published_at = :now WHERE id = :run", run);
    }

    /**
     * For every address that a capture of this run has or had: each of its captures speaks with its newest version, and
     * the newest capture wins. Ties are settled by what is stored, never by the order of writing.
     */
    private void recordChanges(Run run) {
        bind("""
                INSERT INTO article_change (run_id, address, kind, version_id, previous_version_id, changed_at)
                WITH touched AS (
                    SELECT DISTINCT v.address FROM article_version v
                    JOIN article_version n ON n.capture_id = v.capture_id
                    WHERE n.run_id = :run AND n.state IN ('WRITTEN', 'DUPLICATE')),
                involved AS (
                    SELECT DISTINCT v.capture_id FROM article_version v JOIN touched t ON t.address = v.address),
                latest AS (
                    SELECT v.id, v.address, v.state, v.captured_at, v.run_id, v.locator,
                        ROW_NUMBER() OVER (PARTITION BY v.capture_id ORDER BY v.run_id DESC, v.id DESC) AS age
                    FROM article_version v JOIN involved i ON i.capture_id = v.capture_id
                    WHERE v.published_at IS NOT NULL OR v.run_id = :run),
                ranked AS (
                    SELECT id, address,
                        ROW_NUMBER() OVER (PARTITION BY address
                            ORDER BY captured_at DESC NULLS LAST, run_id DESC, locator DESC) AS place
                    FROM latest WHERE age = 1 AND state IN ('WRITTEN', 'CURRENT', 'SUPERSEDED'))
                SELECT :run, t.address,
                    CASE WHEN b.id IS NULL THEN 'added' WHEN w.id IS NULL THEN 'withdrawn' ELSE 'changed' END,
                    w.id, b.id, :now
                FROM touched t
                LEFT JOIN ranked w ON w.address = t.address AND w.place = 1
                LEFT JOIN article_version b ON b.address = t.address AND b.state = 'CURRENT'
                WHERE w.id IS DISTINCT FROM b.id""", run);
    }

    private void moveVersions(Run run) {
        bind("""
                UPDATE article_version SET state = 'SUPERSEDED' WHERE id IN (
                    SELECT previous_version_id FROM article_change WHERE run_id = :run)""", run);
        bind("""
                UPDATE article_version SET state = 'CURRENT', published_at = :now WHERE id IN (
                    SELECT version_id FROM article_change WHERE run_id = :run)""", run);
        bind("""
                UPDATE article_version SET published_at = :now,
                    state = CASE state WHEN 'WRITTEN' THEN 'SUPERSEDED' ELSE state END
                WHERE run_id = :run AND published_at IS NULL""", run);
    }

    /** A container that was read again has had all its rejects tried again: what still stands has a newer row. */
    private void closeRejects(Run run) {
        bind("""
                UPDATE reject SET resolved_run = :run
                WHERE resolved_run IS NULL AND run_id <> :run
                    AND container IN (SELECT container FROM run_container WHERE run_id = :run)""", run);
    }

    private void tickOff(Run run) {
        bind("""
                DELETE FROM container WHERE container IN (
                    SELECT container FROM run_container WHERE run_id = :run)""", run);
        bind("""
                INSERT INTO container (container, size_bytes, modified_at, extractor_version, run_id)
                SELECT DISTINCT container, size_bytes, modified_at, :extractor, run_id
                FROM run_container WHERE run_id = :run""", run);
    }

    private void bind(String sql, Run run) {
        var statement = jdbc.sql(sql).param("run", run.id());
        if (sql.contains(":now")) {
            statement = statement.param("now", Times.column(clock.instant()));
        }
        if (sql.contains(":extractor")) {
            statement = statement.param("extractor", run.extractorVersion());
        }
        statement.update();
    }
}
