package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes history that nobody needs any more. What stays whatever its age: everything of a run that is held or can be
 * resumed, every version that is read, the newest version of each capture, all that a kept change in the feed names, and
 * what had been replaced within the time that is kept, so that every run of that time can be taken out again.
 */
public final class Prune {
    /** Runs of which the details go. */
    private static final String OLD =
            "SELECT id FROM run WHERE ended_at < :before AND state IN ('DONE', 'WITHDRAWN', 'ABANDONED')";

    /** An execution has this one parameter. */
    private static final String OLD_PARAMETERS = """
            batch_job_execution_params WHERE parameter_name = 'run' AND parameter_value IN (
                SELECT CAST(id AS VARCHAR) FROM run
                WHERE ended_at < :before AND state IN ('DONE', 'WITHDRAWN', 'ABANDONED'))""";

    private static final String OLD_EXECUTIONS = "SELECT job_execution_id FROM " + OLD_PARAMETERS;

    private static final String OLD_STEPS =
            "SELECT step_execution_id FROM batch_step_execution WHERE job_execution_id IN (" + OLD_EXECUTIONS + ")";

    /** Nights that later ones are still compared with. */
    private static final String COMPARED = """
            SELECT id FROM (
                SELECT id, ROW_NUMBER() OVER (PARTITION BY job ORDER BY id DESC) AS age FROM run
                WHERE kind = 'NIGHT' AND published_at IS NOT NULL
                    AND EXISTS (SELECT 1 FROM run_site s WHERE s.run_id = run.id)) n
            WHERE age <= 14""";

    /** Of each site so many of its last nights stay, and the last on which it gave an alarm. */
    private static final int NIGHTS_OF_A_SITE = 30;

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Prune(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions, Clock clock) {
        this.dialect = dialect;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Removes what is older.
     *
     * @param before the end of what is removed
     * @param keep whether everything is put back in the end, so that only the counts are learnt
     * @return how many rows went, by what they are
     */
    public Map<String, Long> before(Instant before, boolean keep) {
        Map<String, Long> removed = transaction.execute(status -> {
            var counts = new LinkedHashMap<String, Long>();
            changes(counts, before);
            versions(counts, before);
            index(counts);
            bands();
            details(counts, before);
            executions(counts, before);
            if (keep) {
                status.setRollbackOnly();
            }
            return counts;
        });
        return removed == null ? Map.of() : removed;
    }

    private void changes(Map<String, Long> counts, Instant before) {
        delete(counts, "changes in the feed", "DELETE FROM article_change WHERE changed_at < :before", before);
        delete(counts, "settled rejects", "DELETE FROM reject WHERE resolved_run IN (" + OLD + ")", before);
    }

    private void versions(Map<String, Long> counts, Instant before) {
        String unneeded = """
                 AND NOT EXISTS (SELECT 1 FROM article_change c WHERE c.version_id = article_version.id)
                 AND NOT EXISTS (SELECT 1 FROM article_change c WHERE c.previous_version_id = article_version.id)
                 AND NOT EXISTS (SELECT 1 FROM article_version d WHERE d.duplicate_of = article_version.id)""";
        delete(counts, "superseded versions", """
                DELETE FROM article_version WHERE state IN ('SUPERSEDED', 'WITHDRAWN', 'DUPLICATE')
                    AND run_id IN (""" + OLD + """
                )
                    AND EXISTS (
                        SELECT 1 FROM article_version n
                        WHERE n.capture_id = article_version.capture_id AND n.run_id > article_version.run_id
                            AND n.published_at IS NOT NULL AND n.published_at < :before)""" + unneeded, before);
        delete(counts, "versions of runs taken out", """
                DELETE FROM article_version WHERE state <> 'CURRENT' AND run_id IN (
                    SELECT r.id FROM run r WHERE r.state = 'WITHDRAWN' AND NOT EXISTS (
                        SELECT 1 FROM run_action a WHERE a.run_id = r.id AND a.acted_at >= :before))""" + unneeded, before);
        delete(counts, "versions of sites taken out", """
                DELETE FROM article_version WHERE state = 'WRITTEN' AND EXISTS (
                    SELECT 1 FROM run_held_site h WHERE h.run_id = article_version.run_id AND h.site = article_version.site
                        AND h.state = 'WITHDRAWN' AND h.decided_at < :before)
                    AND run_id IN (""" + OLD + ")" + unneeded, before);
    }

    /** The rows of near_band have no foreign key, for speed; V1__tables.sql says how much. */
    private void bands() {
        jdbc.sql("""
                        DELETE FROM near_band WHERE NOT EXISTS (
                            SELECT 1 FROM article_version v WHERE v.id = near_band.version_id)""").update();
    }

    private void index(Map<String, Long> counts) {
        dialect.pruneSearchIndex(jdbc).ifPresent(rows -> counts.put("rows of the search index", rows));
    }

    private void details(Map<String, Long> counts, Instant before) {
        fold(before);
        delete(
                counts,
                "containers in ledgers",
                "DELETE FROM run_container WHERE ordinal >= 0 AND run_id IN (" + OLD + ")",
                before);
        delete(
                counts,
                "kinds of records in ledgers",
                "DELETE FROM run_not_pages WHERE run_id IN (" + OLD + ")",
                before);
        delete(counts, "chosen captures", "DELETE FROM run_capture WHERE run_id IN (" + OLD + ")", before);
        delete(
                counts,
                "notifications",
                "DELETE FROM notification WHERE created_at < :before AND next_try_at IS NULL",
                before);
        delete(counts, "phrases left out", "DELETE FROM run_boilerplate WHERE run_id IN (" + OLD + ")", before);
        delete(counts, "findings of the gate", "DELETE FROM run_finding WHERE run_id IN (" + OLD + ")", before);
        delete(
                counts,
                "figures of sites",
                "DELETE FROM run_site WHERE run_id IN (" + OLD + ") AND run_id NOT IN (" + COMPARED + ")",
                before);
        delete(counts, "nights of sites", """
                DELETE FROM site_drift WHERE run_id IN (""" + OLD + """
                )
                    AND (SELECT COUNT(*) FROM site_drift later
                        WHERE later.site = site_drift.site AND later.run_id > site_drift.run_id) >= %d
                    AND (alarm IS NULL OR run_id < (
                        SELECT MAX(last.run_id) FROM site_drift last
                        WHERE last.site = site_drift.site AND last.alarm IS NOT NULL))""".formatted(NIGHTS_OF_A_SITE), before);
        var now = DatabaseTime.column(clock.instant());
        jdbc.sql("UPDATE run SET pruned_at = :now WHERE pruned_at IS NULL AND id IN (" + OLD + ")")
                .param("now", now)
                .param("before", DatabaseTime.column(before))
                .update();
    }

    /** One row with the sums of a run's ledger stands for all of its containers from now on. */
    private void fold(Instant before) {
        jdbc.sql("""
                        INSERT INTO run_container (run_id, ordinal, container, from_byte, size_bytes, modified_at, slice,
                            captures, articles, unchanged, duplicates, rejects, not_pages, whole, complete, containers)
                        SELECT run_id, -1, '(pruned)', 0, SUM(size_bytes), MAX(modified_at), '', SUM(captures),
                            SUM(articles), SUM(unchanged), SUM(duplicates), SUM(rejects), SUM(not_pages), FALSE, TRUE,
                            COUNT(DISTINCT container)
                        FROM run_container m WHERE run_id IN (""" + OLD + """
                        ) AND NOT EXISTS (SELECT 1 FROM run_container f WHERE f.run_id = m.run_id AND f.ordinal = -1)
                        GROUP BY run_id""").param("before", DatabaseTime.column(before)).update();
    }

    private void executions(Map<String, Long> counts, Instant before) {
        delete(
                counts,
                "step contexts",
                "DELETE FROM batch_step_execution_context WHERE step_execution_id IN (" + OLD_STEPS + ")",
                before);
        delete(
                counts,
                "step executions",
                "DELETE FROM batch_step_execution WHERE job_execution_id IN (" + OLD_EXECUTIONS + ")",
                before);
        delete(
                counts,
                "job contexts",
                "DELETE FROM batch_job_execution_context WHERE job_execution_id IN (" + OLD_EXECUTIONS + ")",
                before);
        // The parameters tell which executions are old; with them gone the executions are those that have none.
        delete(counts, "job parameters", "DELETE FROM " + OLD_PARAMETERS, before);
        delete(counts, "job executions", """
                DELETE FROM batch_job_execution WHERE create_time < CAST(:before AS TIMESTAMP) AND NOT EXISTS (
                    SELECT 1 FROM batch_job_execution_params p
                    WHERE p.job_execution_id = batch_job_execution.job_execution_id)""", before);
        delete(counts, "job instances", """
                DELETE FROM batch_job_instance WHERE job_instance_id < (
                        SELECT MAX(l.job_instance_id) FROM batch_job_execution l WHERE l.create_time >= CAST(:before AS TIMESTAMP))
                    AND NOT EXISTS (
                    SELECT 1 FROM batch_job_execution e WHERE e.job_instance_id = batch_job_instance.job_instance_id)""", before);
    }

    private void delete(Map<String, Long> counts, String what, String sql, Instant before) {
        counts.put(what, (long)
                jdbc.sql(sql).param("before", DatabaseTime.column(before)).update());
    }
}
