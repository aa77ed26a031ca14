package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.dedupe.NearClusters;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Run;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a run's articles visible, or takes them out again, all at once. Call in a transaction. What consumers then see
 * depends on which runs are published, not on the order in which that was done: see {@link CurrentVersions}.
 */
public final class Publication {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final NearClusters clusters;
    private final Actions actions;
    private final KnownContainers containers;

    Publication(JdbcTemplate template, Actions actions, KnownContainers containers) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clusters = new NearClusters(template);
        this.actions = actions;
        this.containers = containers;
    }

    /** Makes everybody else who publishes or takes out a run wait for the end of this transaction. */
    public void lock() {
        jdbc.sql("UPDATE publication SET last_action = last_action").update();
    }

    /** Publishes what {@code run} found, closes the rejects that it settles and ticks off the containers it read. */
    public Action publish(Run run, Actor act) {
        Action action = actions.begin(run.id(), Action.ActionKind.PUBLISH, act);
        at(action, "UPDATE run SET published_at = :now WHERE id = :run");
        new CurrentVersions(template, action).settle();
        at(action, """
                UPDATE article_version SET published_at = :now,
                    state = CASE state WHEN 'WRITTEN' THEN 'SUPERSEDED' ELSE state END
                WHERE run_id = :run AND published_at IS NULL""");
        clusters.refresh(action.id(), run.id(), action.at());
        closeRejects(run.id());
        containers.tickOff(run);
        return actions.count(action);
    }

    /** The gate keeps the run's articles back. Its containers count as read: later nights go on without it. */
    public Action hold(Run run, Actor act) {
        containers.tickOff(run);
        return actions.begin(run.id(), Action.ActionKind.HOLD, act);
    }

    /** Takes out what a run published, as if it had been held, and opens the rejects again that it had settled. */
    public Action rollback(Run run, Actor act) {
        Action action = actions.begin(run.id(), Action.ActionKind.ROLLBACK, act);
        bind("UPDATE run SET published_at = NULL WHERE id = :run", run.id());
        new CurrentVersions(template, action).settle();
        bind("""
                UPDATE article_version SET published_at = NULL,
                    state = CASE state WHEN 'DUPLICATE' THEN state ELSE 'WRITTEN' END
                WHERE run_id = :run""", run.id());
        clusters.refresh(action.id(), run.id(), action.at());
        bind("UPDATE reject SET resolved_run = NULL, resolution = NULL WHERE resolved_run = :run", run.id());
        return actions.count(action);
    }

    /** A reject is settled by the run that read its place again. What a run did not read again stays open. */
    private void closeRejects(long run) {
        close(run, "AGAIN", "EXISTS (SELECT 1 FROM reject n WHERE n.locator = reject.locator AND n.run_id = :run)");
        close(run, "ARTICLE", """
                EXISTS (SELECT 1 FROM capture c WHERE c.locator = reject.locator AND c.outcome <> 'REJECT'
                    AND (c.last_run = :run OR EXISTS (
                        SELECT 1 FROM article_version v WHERE v.capture_id = c.id AND v.run_id = :run)))""");
        // A capture that the corrected container no longer holds, or a damaged place that it no longer has.
        close(run, "GONE", """
                (EXISTS (SELECT 1 FROM capture c JOIN withdrawal w ON w.capture_id = c.id
                        WHERE c.locator = reject.locator AND w.run_id = :run AND w.reason = 'GONE')
                    OR NOT EXISTS (SELECT 1 FROM capture c WHERE c.locator = reject.locator))""");
    }

    private void close(long run, String resolution, String where) {
        bind(
                "UPDATE reject SET resolved_run = :run, resolution = '" + resolution + "'"
                        + " WHERE resolved_run IS NULL AND run_id < :run"
                        + " AND container IN (SELECT container FROM run_container WHERE run_id = :run) AND " + where,
                run);
    }

    private void at(Action action, String sql) {
        jdbc.sql(sql)
                .param("run", action.run())
                .param("now", DatabaseTime.column(action.at()))
                .update();
    }

    private void bind(String sql, long run) {
        jdbc.sql(sql).param("run", run).update();
    }
}
