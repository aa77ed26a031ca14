package dev.winnow.store.schedule;

import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores what became of nights. */
public final class ScheduledNights {
    private final JdbcClient jdbc;

    ScheduledNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, in place of what was known of the same night. */
    public void keep(ScheduledNight night, Instant now) {
        jdbc.sql("DELETE FROM scheduled_night WHERE job = :job AND night = :night")
                .param("job", night.job())
                .param("night", DatabaseTime.column(night.night()))
                .update();
        jdbc.sql("""
                        INSERT INTO scheduled_night (job, night, outcome, run_id, sentence, noted_at)
                        VALUES (:job, :night, :outcome, :run, :sentence, :now)""")
                .param("job", night.job())
                .param("night", DatabaseTime.column(night.night()))
                .param("outcome", night.outcome().name())
                .param("run", night.run(), Types.BIGINT)
                .param("sentence", DatabaseText.text(night.sentence()))
                .param("now", DatabaseTime.column(now))
                .update();
    }

    /** A job's last nights, the newest first. */
    public List<ScheduledNight> of(String job, int most) {
        return jdbc.sql("SELECT * FROM scheduled_night WHERE job = :job ORDER BY night DESC LIMIT :most")
                .param("job", job)
                .param("most", most)
                .query((row, number) -> {
                    long run = row.getLong("run_id");
                    Long began = row.wasNull() ? null : Long.valueOf(run);
                    return new ScheduledNight(
                            row.getString("job"),
                            DatabaseTime.of(row, "night"),
                            ScheduledNight.Outcome.valueOf(row.getString("outcome")),
                            began,
                            row.getString("sentence"));
                })
                .list();
    }
}
