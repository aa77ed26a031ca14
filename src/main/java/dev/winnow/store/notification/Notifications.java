package dev.winnow.store.notification;

import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores notifications, and says which are due. */
public final class Notifications {
    /** Until a process that was killed while it sent is taken for dead, and another one sends. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a message for each channel, due at once. */
    public void add(Notification.Message message, List<Notification.Channel> channels, Instant now) {
        for (Notification.Channel channel : channels) {
            jdbc.sql("""
                            INSERT INTO notification (event, job, run_id, channel, subject, message, details, created_at, tries,
                                next_try_at)
                            VALUES (:event, :job, :run, :channel, :subject, :message, :details, :now, 0, :now)""")
                    .param("event", message.event().name())
                    .param("job", message.job(), Types.VARCHAR)
                    .param("run", message.run(), Types.BIGINT)
                    .param("channel", channel.name())
                    .param("subject", message.subject())
                    .param("message", message.text())
                    .param("details", message.details())
                    .param("now", DatabaseTime.column(now))
                    .update();
        }
    }

    /** What is to be sent by now, the oldest first. */
    public List<Notification> due(Instant now, int most) {
        return jdbc.sql("""
                        SELECT * FROM notification WHERE next_try_at <= :now ORDER BY next_try_at, id LIMIT :most""")
                .param("now", DatabaseTime.column(now))
                .param("most", most)
                .query((row, number) -> notification(row))
                .list();
    }

    /**
     * Takes a notification for sending, so that no other process sends it meanwhile.
     *
     * @return whether it is ours; false where another process was faster
     */
    public boolean take(Notification notification, Instant now) {
        return jdbc.sql("""
                                UPDATE notification SET tries = tries + 1, next_try_at = :later
                                WHERE id = :id AND tries = :tries AND next_try_at <= :now""")
                        .param("later", DatabaseTime.column(now.plus(UNDER_WAY)))
                        .param("id", notification.id())
                        .param("tries", notification.tries())
                        .param("now", DatabaseTime.column(now))
                        .update()
                == 1;
    }

    /** The other side has taken it. */
    public void sent(Notification notification, Instant now) {
        jdbc.sql("UPDATE notification SET sent_at = :now, next_try_at = NULL WHERE id = :id")
                .param("now", DatabaseTime.column(now))
                .param("id", notification.id())
                .update();
    }

    /**
     * It did not arrive.
     *
     * @param failure why, in a sentence
     * @param nextTry null where it is given up
     */
    public void failed(Notification notification, String failure, @Nullable Instant nextTry) {
        jdbc.sql("UPDATE notification SET failure = :failure, next_try_at = :next WHERE id = :id")
                .param("failure", failure)
                .param("next", DatabaseTime.nullable(nextTry), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", notification.id())
                .update();
    }

    /** Makes all that has not arrived due at once, given up or not. */
    public int retryAll(Instant now) {
        return jdbc.sql("UPDATE notification SET next_try_at = :now, tries = 0 WHERE sent_at IS NULL")
                .param("now", DatabaseTime.column(now))
                .update();
    }

    /** The newest first. */
    public List<Notification> latest(int most) {
        return jdbc.sql("SELECT * FROM notification ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, number) -> notification(row))
                .list();
    }

    /** Those of a run, in their order. */
    public List<Notification> of(long run) {
        return jdbc.sql("SELECT * FROM notification WHERE run_id = :run ORDER BY id")
                .param("run", run)
                .query((row, number) -> notification(row))
                .list();
    }

    private static Notification notification(ResultSet row) throws SQLException {
        long run = row.getLong("run_id");
        Long ofRun = row.wasNull() ? null : Long.valueOf(run);
        return new Notification(
                row.getLong("id"),
                Notification.Channel.valueOf(row.getString("channel")),
                new Notification.Message(
                        Notification.Event.valueOf(row.getString("event")),
                        row.getString("job"),
                        ofRun,
                        row.getString("subject"),
                        row.getString("message"),
                        row.getString("details")),
                DatabaseTime.of(row, "created_at"),
                row.getInt("tries"),
                DatabaseTime.nullable(row, "next_try_at"),
                DatabaseTime.nullable(row, "sent_at"),
                row.getString("failure"));
    }
}
