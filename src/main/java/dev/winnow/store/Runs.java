package dev.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The runs and who owns them. A run is owned while its {@code lease} column holds the job's name; the column is unique, so
 * that two processes cannot own runs of one job at once.
 */
public final class Runs {
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts a new run; empty where another process owns a run of the job already. */
    public Optional<Run> begin(Run.Order order, Owner owner) {
        var now = Times.column(clock.instant());
        try {
            jdbc.sql("""
                    INSERT INTO run (id, job, state, extractor_version, attempts, started_at, containers_unchanged,
                        lease, owner_host, owner_pid, owner_started_at, heartbeat_at, kind, job_file, choice, dedupe)
                    SELECT COALESCE(MAX(id), 0) + 1, :job, 'RUNNING', :extractor, 1, :now, 0,
                        :job, :host, :pid, :born, :now, :kind, :file, :choice, :dedupe FROM run""")
                    .param("job", order.job())
                    .param("extractor", order.extractorVersion())
                    .param("kind", order.kind().name())
                    .param("file", order.jobFile(), Types.VARCHAR)
                    .param("choice", order.choice(), Types.VARCHAR)
                    .param("dedupe", order.dedupe())
                    .param("now", now)
                    .param("host", owner.host())
                    .param("pid", owner.pid())
                    .param("born", Times.column(owner.startedAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return latest(order.job());
    }

    /**
     * Takes over a run that failed, was stopped, or whose owner died.
     *
     * @return false where another process was faster
     */
    public boolean takeOver(Run run, Owner owner) {
        try {
            return jdbc.sql("""
                            UPDATE run SET state = 'RUNNING', attempts = attempts + 1, ended_at = NULL, failure = NULL,
                                lease = job, owner_host = :host, owner_pid = :pid, owner_started_at = :born,
                                heartbeat_at = :now
                            WHERE id = :id AND state = :state AND attempts = :attempts""")
                            .param("host", owner.host())
                            .param("pid", owner.pid())
                            .param("born", Times.column(owner.startedAt()))
                            .param("now", Times.column(clock.instant()))
                            .param("id", run.id())
                            .param("state", run.state().name())
                            .param("attempts", run.attempts())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** A sign of life. */
    public void beat(long id) {
        jdbc.sql("UPDATE run SET heartbeat_at = :now WHERE id = :id AND lease IS NOT NULL")
                .param("now", Times.column(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Ends the attempt and gives the run up for others. */
    public void end(long id, RunState state, @Nullable String failure) {
        jdbc.sql("UPDATE run SET state = :state, failure = :failure, ended_at = :now, lease = NULL WHERE id = :id")
                .param("state", state.name())
                .param("failure", failure)
                .param("now", Times.column(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Keeps the audit's verdict. */
    public void judge(long id, String verdict) {
        jdbc.sql("UPDATE run SET gate_verdict = :verdict WHERE id = :id")
                .param("verdict", verdict)
                .param("id", id)
                .update();
    }

    /** Says where a run stands whose articles a person published or took out. */
    public void settle(long id, RunState state) {
        jdbc.sql("UPDATE run SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /**
     * Gives a run up for a fresh start: what it wrote and did not publish goes. Of the captures that it read it forgets the
     * bytes, so that they are read again. Call in a transaction.
     */
    public void abandon(Run run) {
        jdbc.sql("""
                        UPDATE article_version SET duplicate_of = NULL
                        WHERE run_id = :id AND published_at IS NULL AND duplicate_of IS NOT NULL""").param("id", run.id()).update();
        jdbc.sql("DELETE FROM article_version WHERE run_id = :id AND published_at IS NULL")
                .param("id", run.id())
                .update();
        for (String table : List.of("reject", "withdrawal")) {
            jdbc.sql("DELETE FROM " + table + " WHERE run_id = :id")
                    .param("id", run.id())
                    .update();
        }
        jdbc.sql("UPDATE capture SET body_sha256 = '' WHERE last_run = :id")
                .param("id", run.id())
                .update();
        end(run.id(), RunState.ABANDONED, run.failure());
    }

    public Optional<Run> latest(String job) {
        return jdbc.sql("SELECT * FROM run WHERE job = :job ORDER BY id DESC LIMIT 1")
                .param("job", job)
                .query(Runs::row)
                .optional();
    }

    public Optional<Run> latest() {
        return jdbc.sql("SELECT * FROM run ORDER BY id DESC LIMIT 1")
                .query(Runs::row)
                .optional();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("SELECT * FROM run WHERE id = :id")
                .param("id", id)
                .query(Runs::row)
                .optional();
    }

    /** The newest first. */
    public List<Run> list(int limit) {
        return jdbc.sql("SELECT * FROM run ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(Runs::row)
                .list();
    }

    private static Run row(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("job"),
                RunState.valueOf(row.getString("state")),
                row.getString("extractor_version"),
                row.getInt("attempts"),
                Times.of(row, "started_at"),
                Times.nullable(row, "ended_at"),
                Times.nullable(row, "published_at"),
                row.getLong("containers_unchanged"),
                row.getString("gate_verdict"),
                row.getString("failure"),
                new Owner(row.getString("owner_host"), row.getLong("owner_pid"), Times.of(row, "owner_started_at")),
                Times.of(row, "heartbeat_at"),
                RunKind.valueOf(row.getString("kind")),
                row.getString("job_file"),
                row.getString("choice"),
                row.getString("dedupe"),
                Times.nullable(row, "pruned_at"));
    }
}
