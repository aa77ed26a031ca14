package dev.winnow.store.run;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.ProcessOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The runs and who owns them. A run is owned while its {@code lease} column holds the job's name; the column is unique, so
 * that two processes cannot own runs of one job at once. All times are the database's: hosts' clocks differ.
 */
public final class Runs {
    private static final int TRIES = 5;
    private static final String SELECT = """
            SELECT run.*, EXTRACT(EPOCH FROM CURRENT_TIMESTAMP - heartbeat_at) AS silent_seconds FROM run
            """;

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final TransactionTemplate transaction;

    Runs(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Starts a new run; empty where another process owns a run of the job already. */
    public Optional<Run> begin(RunRequest order, ProcessOwner owner) {
        for (int i = 0; i < TRIES; i++) {
            try {
                insert(order, owner);
                return latest(order.job());
            } catch (DuplicateKeyException e) {
                // The lease is taken, or a run of another job took the number just now.
                if (isLeased(order.job())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void insert(RunRequest order, ProcessOwner owner) {
        jdbc.sql("""
                INSERT INTO run (id, job, state, extractor_version, attempts, started_at, containers_unchanged,
                    lease, owner_host, owner_machine, owner_pid, owner_started_at, heartbeat_at, kind, job_file, choice,
                    dedupe)
                SELECT COALESCE(MAX(id), 0) + 1, :job, 'RUNNING', :extractor, 1, CURRENT_TIMESTAMP, 0,
                    :job, :host, :machine, :pid, :born, CURRENT_TIMESTAMP, :kind, :file, :choice, :dedupe FROM run""")
                .param("job", order.job())
                .param("extractor", order.extractorVersion())
                .param("kind", order.kind().name())
                .param("file", order.jobFile(), Types.VARCHAR)
                .param("choice", order.criteria(), Types.VARCHAR)
                .param("dedupe", order.dedupe())
                .param("host", owner.host())
                .param("machine", owner.machine())
                .param("pid", owner.pid())
                .param("born", DatabaseTime.column(owner.startedAt()))
                .update();
    }

    private boolean isLeased(String job) {
        return jdbc.sql("SELECT COUNT(*) FROM run WHERE lease = :job")
                        .param("job", job)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Takes over a run that failed, was stopped, or whose owner died. From its commit on the earlier owner, should it live
     * after all, cannot write any more; see {@link Leases#hold}.
     *
     * @return false where another process was faster
     */
    public boolean takeOver(Run run, ProcessOwner owner) {
        if (run.state() == RunState.RUNNING) {
            dialect.cutOff(jdbc, run.owner());
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                lock(run);
                return reassign(run, owner);
            }));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean reassign(Run run, ProcessOwner owner) {
        return jdbc.sql("""
                        UPDATE run SET state = 'RUNNING', attempts = attempts + 1, ended_at = NULL, failure = NULL,
                            stop_requested_at = NULL, stop_requested_by = NULL,
                            lease = job, owner_host = :host, owner_machine = :machine, owner_pid = :pid,
                            owner_started_at = :born, heartbeat_at = CURRENT_TIMESTAMP
                        WHERE id = :id AND state = :state AND attempts = :attempts""")
                        .param("host", owner.host())
                        .param("machine", owner.machine())
                        .param("pid", owner.pid())
                        .param("born", DatabaseTime.column(owner.startedAt()))
                        .param("id", run.id())
                        .param("state", run.state().name())
                        .param("attempts", run.attempts())
                        .update()
                == 1;
    }

    /** Ends the attempt and gives the run up for others; does nothing where another process has it. */
    public void end(Run run, RunState state, @Nullable String failure) {
        jdbc.sql("""
                        UPDATE run SET state = :state, failure = :failure, ended_at = CURRENT_TIMESTAMP, lease = NULL
                        WHERE id = :id AND attempts = :attempts""")
                .param("state", state.name())
                .param("failure", failure)
                .param("id", run.id())
                .param("attempts", run.attempts())
                .update();
    }

    /** Keeps the gate's verdict in words. */
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
     * bytes, so that they are read again.
     */
    public void abandon(Run run) {
        if (run.state() == RunState.RUNNING) {
            dialect.cutOff(jdbc, run.owner());
        }
        transaction.executeWithoutResult(status -> forget(run));
    }

    private void forget(Run run) {
        lock(run);
        jdbc.sql("""
                        UPDATE article_version SET duplicate_of = NULL
                        WHERE run_id = :id AND published_at IS NULL AND duplicate_of IS NOT NULL""").param("id", run.id()).update();
        jdbc.sql("DELETE FROM article_version WHERE run_id = :id AND published_at IS NULL")
                .param("id", run.id())
                .update();
        for (String table : List.of("reject", "withdrawal", "run_held_site")) {
            jdbc.sql("DELETE FROM " + table + " WHERE run_id = :id")
                    .param("id", run.id())
                    .update();
        }
        jdbc.sql("UPDATE capture SET body_sha256 = '' WHERE last_run = :id")
                .param("id", run.id())
                .update();
        end(run, RunState.ABANDONED, run.failure());
    }

    /** Waits for the earlier owner's transactions, all of which hold the row's key. */
    private void lock(Run run) {
        jdbc.sql("SELECT id FROM run WHERE id = :id FOR UPDATE")
                .param("id", run.id())
                .query(Long.class)
                .single();
    }

    public Optional<Run> latest(String job) {
        return jdbc.sql(SELECT + "WHERE job = :job ORDER BY id DESC LIMIT 1")
                .param("job", job)
                .query(Runs::row)
                .optional();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(Runs::row)
                .optional();
    }

    /** The newest first. */
    public List<Run> list(int limit) {
        return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(Runs::row)
                .list();
    }

    /** Those with a smaller number, the newest first. */
    public List<Run> before(long id, int limit) {
        return jdbc.sql(SELECT + "WHERE id < :id ORDER BY id DESC LIMIT :limit")
                .param("id", id)
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
                DatabaseTime.of(row, "started_at"),
                DatabaseTime.nullable(row, "ended_at"),
                DatabaseTime.nullable(row, "published_at"),
                row.getLong("containers_unchanged"),
                row.getString("gate_verdict"),
                row.getString("failure"),
                new ProcessOwner(
                        row.getString("owner_host"),
                        row.getString("owner_machine"),
                        row.getLong("owner_pid"),
                        DatabaseTime.of(row, "owner_started_at")),
                DatabaseTime.of(row, "heartbeat_at"),
                Duration.ofSeconds(Math.max(0, row.getLong("silent_seconds"))),
                row.getString("stop_requested_by"),
                RunKind.valueOf(row.getString("kind")),
                row.getString("job_file"),
                row.getString("choice"),
                row.getString("dedupe"),
                DatabaseTime.nullable(row, "pruned_at"));
    }
}
