package dev.winnow.store.publish;

import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail: who published, held or took out which run, when and why. */
public final class Actions {
    /** Versions of what the action concerns that give way to others at the moment. */
    private static final String SUPERSEDED = """
            (SELECT COUNT(*) FROM article_version v WHERE v.run_id = :run AND v.state = 'SUPERSEDED'
                AND v.site = COALESCE(CAST(:site AS VARCHAR), v.site))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Actions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that was done to a run, the oldest first. */
    public List<Action> of(long run) {
        return jdbc.sql("SELECT * FROM run_action WHERE run_id = :run ORDER BY id")
                .param("run", run)
                .query(Actions::row)
                .list();
    }

    /** The action that published a run last, or a site of it; empty where none did. */
    public OptionalLong published(long run) {
        return last("run_id = ? AND action = 'PUBLISH'", run);
    }

    /** The last action up to a moment; 0 before the first. */
    public long at(Instant moment) {
        return last("acted_at <= ?", DatabaseTime.column(moment)).orElse(0);
    }

    private OptionalLong last(String condition, Object value) {
        return jdbc
                .sql("SELECT id FROM run_action WHERE " + condition + " ORDER BY id DESC LIMIT 1")
                .param(value)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * Begins an action. The lock on the one row of {@code publication} is held to the end of the transaction: what two
     * processes publish is numbered in the order of their commits, so that nobody who follows the feed misses a change.
     */
    Action begin(long run, @Nullable String site, Action.ActionKind kind, Actor act) {
        jdbc.sql("UPDATE publication SET last_action = last_action + 1").update();
        long id = jdbc.sql("SELECT last_action FROM publication")
                .query(Long.class)
                .single();
        var action = new Action(id, run, site, kind, clock.instant(), act.who(), act.reason(), 0, 0, 0, 0);
        jdbc.sql("""
                        INSERT INTO run_action (id, run_id, site, action, acted_at, who, reason, added, changed, withdrawn,
                            superseded)
                        VALUES (:id, :run, :site, :kind, :now, :who, :reason, 0, 0, 0, %s)""".formatted(SUPERSEDED))
                .param("id", id)
                .param("run", run)
                .param("site", DatabaseText.nullable(site), Types.VARCHAR)
                .param("kind", kind.name())
                .param("now", DatabaseTime.column(action.at()))
                .param("who", DatabaseText.text(act.who()))
                .param("reason", DatabaseText.nullable(act.reason()))
                .update();
        return action;
    }

    /** Counts what the action has put into the feed; an article whose marks alone are others is not counted as changed. */
    Action count(Action action) {
        jdbc.sql("""
                        UPDATE run_action SET
                            added = (SELECT COUNT(*) FROM article_change WHERE action_id = :id AND kind = 'added'),
                            changed = (
                                SELECT COUNT(*) FROM article_change WHERE action_id = :id AND kind = 'changed'
                                    AND version_id <> previous_version_id),
                            withdrawn = (SELECT COUNT(*) FROM article_change WHERE action_id = :id AND kind = 'withdrawn'),
                            superseded = CASE action WHEN 'PUBLISH' THEN %s ELSE superseded END
                        WHERE id = :id""".formatted(SUPERSEDED))
                .param("run", action.run())
                .param("site", DatabaseText.nullable(action.site()), Types.VARCHAR)
                .param("id", action.id())
                .update();
        return jdbc.sql("SELECT * FROM run_action WHERE id = :id")
                .param("id", action.id())
                .query(Actions::row)
                .single();
    }

    private static Action row(ResultSet row, int number) throws SQLException {
        return new Action(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("site"),
                Action.ActionKind.valueOf(row.getString("action")),
                DatabaseTime.of(row, "acted_at"),
                row.getString("who"),
                row.getString("reason"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("withdrawn"),
                row.getLong("superseded"));
    }
}
