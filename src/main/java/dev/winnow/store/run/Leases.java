package dev.winnow.store.run;

import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.StoreException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run's owner and the others say to each other, by the run's row. The token is the number of the attempt. */
public final class Leases {
    private final JdbcClient jdbc;
    private final Dialect dialect;

    Leases(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** What an owner hears when it shows that it lives. */
    public enum Answer {
        /** Go on. */
        OWNER,
        /** Somebody asks the run to stop. */
        STOP,
        /** Another process has the run, or it has ended; write nothing. */
        LOST
    }

    /** Whether only one process at a time can have the database, so that any other owner is dead. */
    public boolean isExclusive() {
        return dialect.isExclusive();
    }

    /** Whether the database is at work for an owner that shows no sign of life itself. */
    public boolean isBusy(Run run) {
        return dialect.isBusy(jdbc, run.owner());
    }

    /** A sign of life. */
    public Answer beat(Run run) {
        int owned = jdbc.sql("""
                        UPDATE run SET heartbeat_at = CURRENT_TIMESTAMP
                        WHERE id = :id AND attempts = :attempts AND lease IS NOT NULL""")
                .param("id", run.id())
                .param("attempts", run.attempts())
                .update();
        if (owned == 0) {
            return Answer.LOST;
        }
        long asked = jdbc.sql("SELECT COUNT(*) FROM run WHERE id = :id AND stop_requested_at IS NOT NULL")
                .param("id", run.id())
                .query(Long.class)
                .single();
        return asked > 0 ? Answer.STOP : Answer.OWNER;
    }

    /**
     * Says for other processes what the run waits for; they find it as the failure of a run that is at work.
     *
     * @param sentence null once it waits no longer
     */
    public void tellWaiting(Run run, @Nullable String sentence) {
        jdbc.sql("UPDATE run SET failure = :sentence WHERE id = :id AND attempts = :attempts AND lease IS NOT NULL")
                .param("sentence", sentence, Types.VARCHAR)
                .param("id", run.id())
                .param("attempts", run.attempts())
                .update();
    }

    /**
     * Makes sure that the run is still the caller's until the caller's transaction ends. Every transaction that writes for
     * a run begins its writing with this: an owner that was halted, taken for dead and woken up again ends here.
     *
     * @throws StoreException where another process has taken the run over
     */
    public void hold(Run run) {
        boolean owned = jdbc.sql("SELECT id FROM run WHERE id = :id AND attempts = :attempts AND lease IS NOT NULL"
                        + dialect.keyLock())
                .param("id", run.id())
                .param("attempts", run.attempts())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!owned) {
            throw new StoreException("run " + run.id() + " is no longer this process's: it was silent for too long, and"
                    + " another process has taken the run over; nothing more was written here");
        }
    }

    /**
     * Asks a run's owner to stop; it hears so with its next sign of life.
     *
     * @param who is told to people
     * @return false where nobody owns the run
     */
    public boolean askToStop(Run run, String who) {
        return jdbc.sql("""
                        UPDATE run SET stop_requested_at = COALESCE(stop_requested_at, CURRENT_TIMESTAMP),
                            stop_requested_by = COALESCE(stop_requested_by, :who)
                        WHERE id = :id AND attempts = :attempts AND lease IS NOT NULL""")
                        .param("who", who)
                        .param("id", run.id())
                        .param("attempts", run.attempts())
                        .update()
                == 1;
    }
}
