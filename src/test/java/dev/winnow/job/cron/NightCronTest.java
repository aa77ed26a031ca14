package dev.winnow.job.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights over changes of the clocks. */
class NightCronTest {
    private static List<String> nights(String cron, String zone, String after, int most) {
        return new NightCron(cron, ZoneId.of(zone))
                .next(Instant.parse(after), most).stream()
                        .map(Instant::toString)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // Summer time begins: 02:30 is not there, and is made up at 03:30.
        "Europe/Berlin, 2027-03-27T12:00:00Z, 2027-03-28T01:30:00Z, 2027-03-29T00:30:00Z",
        // It ends: 02:30 is there twice, and meant once.
        "Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "America/New_York, 2027-03-13T12:00:00Z, 2027-03-14T07:30:00Z, 2027-03-15T06:30:00Z",
        "America/New_York, 2026-10-31T12:00:00Z, 2026-11-01T07:30:00Z, 2026-11-02T07:30:00Z",
        // Half an hour only, up to 02:30, which is there.
        "Australia/Lord_Howe, 2026-10-03T12:00:00Z, 2026-10-03T15:30:00Z, 2026-10-04T15:30:00Z",
        "UTC, 2027-03-27T12:00:00Z, 2027-03-28T02:30:00Z, 2027-03-29T02:30:00Z"
    })
    void aNightIsOnceADay(String zone, String after, String first, String second) {
        assertThat(nights("0 30 2 * * *", zone, after, 2)).containsExactly(first, second);
    }

    @Test
    void eachHourIsOnceByTheWall() {
        assertThat(nights("0 0 * * * *", "Europe/Berlin", "2027-03-28T00:30:00Z", 2))
                .containsExactly("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z");
    }

    @Test
    void whatNeverIsHasNoNights() {
        assertThat(nights("0 0 3 30 2 *", "UTC", "2027-01-01T00:00:00Z", 2)).isEmpty();
    }

    @Test
    void jitterIsTheSameForTheSameNightAndWithinItsBounds() {
        Instant night = Instant.parse("2027-01-01T03:00:00Z");
        List<Instant> jittered = IntStream.range(0, 200)
                .mapToObj(day -> NightCron.jittered(night.plusSeconds(86_400L * day), "nightly", 20))
                .toList();
        assertThat(NightCron.jittered(night, "nightly", 20)).isEqualTo(jittered.get(0));
        for (int day = 0; day < 200; day++) {
            long seconds = jittered.get(day).getEpochSecond() - night.getEpochSecond() - 86_400L * day;
            assertThat(seconds).isBetween(0L, 1199L);
        }
        assertThat(jittered.stream()
                        .map(time -> time.getEpochSecond() % 86_400 / 60)
                        .distinct())
                .hasSizeGreaterThan(10);
        assertThat(NightCron.jittered(night, "nightly", 0)).isEqualTo(night);
    }
}
