package dev.winnow.job.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The nights of a cron expression in a time zone, by the clock on the wall: a time that the change to summer time leaves out is
 * made up right after it, and one that the change back shows twice is meant the first time. Immutable.
 *
 * <pre>{@code
 * var cron = new NightCron("0 30 2 * * *", ZoneId.of("Europe/Berlin"));
 * cron.next(Instant.parse("2027-03-27T12:00:00Z")); // 2027-03-28T01:30:00Z, which the wall shows as 03:30
 * }</pre>
 */
public final class NightCron {
    private final CronExpression cron;
    private final ZoneId zone;

    /**
     * Reads an expression.
     *
     * @param expression six fields: second minute hour day month weekday
     * @throws IllegalArgumentException where it is none
     */
    public NightCron(String expression, ZoneId zone) {
        this.cron = CronExpression.parse(expression);
        this.zone = zone;
    }

    /** The first night after a moment; empty where there is none any more, such as on 30 February. */
    public Optional<Instant> next(Instant after) {
        LocalDateTime wall = LocalDateTime.ofInstant(after, zone);
        while (true) {
            LocalDateTime next = cron.next(wall);
            if (next == null) {
                return Optional.empty();
            }
            // A time in a gap is moved by its length, one in an overlap is the first of the two.
            Instant instant = next.atZone(zone).toInstant();
            if (instant.isAfter(after)) {
                return Optional.of(instant);
            }
            wall = next;
        }
    }

    /** The next nights after a moment. */
    public List<Instant> next(Instant after, int most) {
        var nights = new ArrayList<Instant>();
        Optional<Instant> next = next(after);
        while (next.isPresent() && nights.size() < most) {
            nights.add(next.get());
            next = next(next.get());
        }
        return nights;
    }

    /**
     * A night with its jitter: later by less than so many minutes, the same for the same job and night on each machine.
     *
     * @param minutes 0 for none
     */
    public static Instant jittered(Instant night, String job, int minutes) {
        if (minutes == 0) {
            return night;
        }
        long mixed = (night.getEpochSecond() * 31 + job.hashCode()) * 0x9E3779B97F4A7C15L;
        long seconds =
                Long.remainderUnsigned(mixed >>> 16, Duration.ofMinutes(minutes).toSeconds());
        return night.plusSeconds(seconds);
    }
}
