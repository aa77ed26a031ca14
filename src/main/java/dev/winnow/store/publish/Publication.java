package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.dedupe.NearClusters;
import dev.winnow.store.publish.HeldSites.SiteState;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a run's articles visible, or takes them out again, all at once or those of one site. Call in a transaction. What
 * consumers then see depends on which runs and sites are published, not on the order in which that was done: see
 * {@link CurrentVersions}.
 */
public final class Publication {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final NearClusters clusters;
    private final Actions actions;
    private final HeldSites sites;
    private final KnownContainers containers;

    Publication(JdbcTemplate template, Actions actions, HeldSites sites, KnownContainers containers) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clusters = new NearClusters(template);
        this.actions = actions;
        this.sites = sites;
        this.containers = containers;
    }

    /** Makes everybody else who publishes or takes out a run wait for the end of this transaction. */
    public void lock() {
        jdbc.sql("UPDATE publication SET last_action = last_action").update();
    }

    /** Publishes all that {@code run} found, closes the rejects that it settles and ticks off the containers it read. */
    public Action publish(Run run, Actor act) {
        return publish(run, act, Map.of());
    }

    /**
     * The same, but for some sites: what was found of these stays unseen, and so do its withdrawals.
     *
     * @param held each site with the reason
     */
    public Action publish(Run run, Actor act, Map<String, String> held) {
        Action action = actions.begin(run.id(), null, Action.ActionKind.PUBLISH, act);
        sites.decide(run.id(), sites.hidden(run.id()), SiteState.PUBLISHED, "", action.at());
        sites.hold(run.id(), held);
        at(action, "UPDATE run SET published_at = :now WHERE id = :run");
        show(action);
        containers.tickOff(run);
        return actions.count(action);
    }

    /** Publishes one site of a run that is published but for this one, and perhaps others. */
    public Action publish(Run run, String site, Actor act) {
        Action action = actions.begin(run.id(), site, Action.ActionKind.PUBLISH, act);
        sites.decide(run.id(), List.of(site), SiteState.PUBLISHED, "", action.at());
        show(action);
        return actions.count(action);
    }

    private void show(Action action) {
        new CurrentVersions(template, action).settle();
        List<String> hidden = sites.hidden(action.run());
        scoped(action, hidden, """
                UPDATE article_version SET published_at = :now,
                    state = CASE state WHEN 'WRITTEN' THEN 'SUPERSEDED' ELSE state END
                WHERE run_id = :run AND published_at IS NULL""");
        clusters.refresh(action.id(), action.run(), action.at());
        closeRejects(action, hidden);
    }

    /** The gate keeps the run's articles back. Its containers count as read: later nights go on without it. */
    public Action hold(Run run, Actor act) {
        containers.tickOff(run);
        return actions.begin(run.id(), null, Action.ActionKind.HOLD, act);
    }

    /** Takes out what a run published, as if it had been held, and opens the rejects again that it had settled. */
    public Action rollback(Run run, Actor act) {
        Action action = actions.begin(run.id(), null, Action.ActionKind.ROLLBACK, act);
        sites.decide(run.id(), sites.hidden(run.id()), SiteState.WITHDRAWN, "", action.at());
        at(action, "UPDATE run SET published_at = NULL WHERE id = :run");
        return hide(action);
    }

    /** Takes out one site of a published run, or gives it up where it is held. */
    public Action rollback(Run run, String site, Actor act) {
        Action action = actions.begin(run.id(), site, Action.ActionKind.ROLLBACK, act);
        sites.decide(
                run.id(),
                List.of(site),
                SiteState.WITHDRAWN,
                Objects.requireNonNullElse(act.reason(), "taken out"),
                action.at());
        return hide(action);
    }

    private Action hide(Action action) {
        new CurrentVersions(template, action).settle();
        scoped(action, List.of(), """
                UPDATE article_version SET published_at = NULL,
                    state = CASE state WHEN 'DUPLICATE' THEN state ELSE 'WRITTEN' END
                WHERE run_id = :run""");
        clusters.refresh(action.id(), action.run(), action.at());
        scoped(action, List.of(), "UPDATE reject SET resolved_run = NULL, resolution = NULL WHERE resolved_run = :run");
        return actions.count(action);
    }

    /** A reject is settled by the run that read its place again. What a run did not read again stays open. */
    private void closeRejects(Action action, List<String> hidden) {
        close(
                action,
                hidden,
                "AGAIN",
                "EXISTS (SELECT 1 FROM reject n WHERE n.locator = reject.locator AND n.run_id = :run)");
        close(action, hidden, "ARTICLE", """
                EXISTS (SELECT 1 FROM capture c WHERE c.locator = reject.locator AND c.outcome <> 'REJECT'
                    AND (c.last_run = :run OR EXISTS (
                        SELECT 1 FROM article_version v WHERE v.capture_id = c.id AND v.run_id = :run)))""");
        // A capture that the corrected container no longer holds, or a damaged place that it no longer has.
        close(action, hidden, "GONE", """
                (EXISTS (SELECT 1 FROM capture c JOIN withdrawal w ON w.capture_id = c.id
                        WHERE c.locator = reject.locator AND w.run_id = :run AND w.reason = 'GONE')
                    OR NOT EXISTS (SELECT 1 FROM capture c WHERE c.locator = reject.locator))""");
    }

    private void close(Action action, List<String> hidden, String resolution, String where) {
        scoped(
                action,
                hidden,
                "UPDATE reject SET resolved_run = :run, resolution = '" + resolution + "'"
                        + " WHERE resolved_run IS NULL AND run_id < :run"
                        + " AND container IN (SELECT container FROM run_container WHERE run_id = :run) AND " + where);
    }

    /** Within what the action concerns: its site, or the whole run without the hidden ones. */
    private void scoped(Action action, List<String> hidden, String sql) {
        @Nullable String site = action.site();
        if (site != null) {
            statement(action, sql + " AND site = :site").param("site", site).update();
        } else if (hidden.isEmpty()) {
            statement(action, sql).update();
        } else {
            // Named one by one: in an UPDATE with a subquery, H2 works that out anew after each row that it changes.
            statement(action, sql + " AND site NOT IN (:hidden)")
                    .param("hidden", hidden)
                    .update();
        }
    }

    private void at(Action action, String sql) {
        statement(action, sql).update();
    }

    private JdbcClient.StatementSpec statement(Action action, String sql) {
        var statement = jdbc.sql(sql).param("run", action.run());
        return sql.contains(":now") ? statement.param("now", DatabaseTime.column(action.at())) : statement;
    }
}
