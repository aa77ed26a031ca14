package dev.winnow.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.job.SettableClock;
import dev.winnow.job.control.AlreadyRunningException;
import dev.winnow.job.schedule.Schedules.JobNights;
import dev.winnow.store.database.Databases;
import dev.winnow.store.schedule.ScheduledNight;
import dev.winnow.store.schedule.ScheduledNight.Outcome;
import dev.winnow.store.schedule.ScheduledNights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clock over a real database; time passes when a test says so. */
class SchedulesTest {
    private static final Instant EVENING = Instant.parse("2027-01-01T20:00:00Z");
    private static final Instant FIRST = Instant.parse("2027-01-02T03:30:00Z");

    private final SettableClock watch = new SettableClock(EVENING);
    private final List<String> started = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Path jobs() throws IOException {
        return Files.createDirectories(folder.resolve("jobs"));
    }

    private void job(String schedule) throws IOException {
        Path file = jobs().resolve("nightly.yaml");
        Files.writeString(file, "name: nightly\nsource: {paths: ['" + folder.resolve("input") + "']}\n" + schedule);
        // Two writes within the same tick of the file system's clock.
        Files.setLastModifiedTime(
                file,
                java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(started.size() + schedule.length())));
    }

    private Schedules schedules(Night night) throws IOException {
        return schedules(night, (file, job) -> {
            started.add(job.name() + " " + watch.instant());
            return 1;
        });
    }

    private Schedules schedules(Night night, NightStarter starter) throws IOException {
        return new Schedules(
                night.bean(DataSource.class),
                night.bean(ScheduledNights.class),
                night.engine().notifier(),
                new ScheduledJobs(List.of(jobs())),
                starter,
                watch,
                Duration.ofMillis(100));
    }

    /** Long enough for what must not happen. */
    private static void waitAWhile(Schedules schedules) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            schedules.reconcile();
            Thread.sleep(100);
        }
    }

    /** A clock that stands still wakes nobody: the schedules are asked to look. */
    private static void await(Schedules schedules, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(end);
            schedules.reconcile();
            Thread.sleep(100);
        }
    }

    /** Until so many nights are over, and the next one is planned. */
    private static void awaitNights(Night night, Schedules schedules, int count) throws InterruptedException {
        var jdbc = night.bean(JdbcTemplate.class);
        await(
                schedules,
                () -> nights(schedules).size() == count
                        && jdbc.queryForList("SELECT task_instance FROM scheduled_tasks WHERE picked")
                                .isEmpty());
    }

    private static List<ScheduledNight> nights(Schedules schedules) {
        return schedules.jobs().stream().map(JobNights::last).findFirst().orElse(List.of());
    }

    private static Night night(Databases kind, Path folder) throws IOException {
        Night night = new Night(kind, folder);
        night.page("a.example/1.html", "lion");
        night.run();
        return night;
    }

    @ParameterizedTest
    @EnumSource
    void aNightStartsAtItsTimeAndTheNextIsPlanned(Databases kind, @TempDir Path other) throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(kind, other);
                Schedules schedules = schedules(night)) {
            assertThat(schedules.jobs().get(0).next().get(0)).isEqualTo(FIRST);
            waitAWhile(schedules);
            assertThat(started).as("not before its time").isEmpty();
            watch.set(FIRST);
            awaitNights(night, schedules, 1);
            watch.set(FIRST.plus(Duration.ofDays(1)));
            awaitNights(night, schedules, 2);
            assertThat(started).containsExactly("nightly " + FIRST, "nightly " + FIRST.plus(Duration.ofDays(1)));
            assertThat(nights(schedules))
                    .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.STARTED));
        }
    }

    @Test
    void aNightThatWasMissedRunsOnceWhenTheServerIsBack() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.H2, folder)) {
            schedules(night).close();
            watch.set(FIRST.plus(Duration.ofDays(3)).plus(Duration.ofHours(5)));
            try (Schedules schedules = schedules(night)) {
                awaitNights(night, schedules, 1);
                waitAWhile(schedules);
                assertThat(started).hasSize(1);
                assertThat(nights(schedules).get(0).outcome()).isEqualTo(Outcome.LATE);
                assertThat(schedules.jobs().get(0).next().get(0)).isEqualTo(FIRST.plus(Duration.ofDays(4)));
            }
        }
    }

    @Test
    void aNightThatWasMissedIsLeftOutWhereTheJobSaysSo() throws Exception {
        job("schedule: {cron: '0 30 3 * * *', missed: skip}\n");
        try (Night night = night(Databases.H2, folder)) {
            schedules(night).close();
            watch.set(FIRST.plus(Duration.ofHours(5)));
            try (Schedules schedules = schedules(night)) {
                awaitNights(night, schedules, 1);
                assertThat(started).isEmpty();
                assertThat(nights(schedules).get(0).sentence()).contains(FIRST.toString(), "missed: skip");
                watch.set(FIRST.plus(Duration.ofDays(1)));
                await(schedules, () -> started.size() == 1);
            }
        }
    }

    @Test
    void aClockThatIsSetBackStartsNoNightTwice() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.H2, folder);
                Schedules schedules = schedules(night)) {
            watch.set(FIRST);
            awaitNights(night, schedules, 1);
            watch.set(FIRST.minus(Duration.ofHours(2)));
            waitAWhile(schedules);
            watch.set(FIRST.plusSeconds(1));
            waitAWhile(schedules);
            assertThat(started).hasSize(1);
        }
    }

    @Test
    void ofTwoServersOneStartsEachNight() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.POSTGRESQL, folder);
                Night second = new Night(night.settings(), folder);
                Schedules one = schedules(night);
                Schedules two = schedules(second)) {
            for (int day = 0; day < 5; day++) {
                watch.set(FIRST.plus(Duration.ofDays(day)));
                int wanted = day + 1;
                awaitNights(night, one, wanted);
                assertThat(started).hasSize(wanted);
            }
            waitAWhile(two);
            assertThat(started).hasSize(5).doesNotHaveDuplicates();
            assertThat(nights(two)).hasSize(5);
        }
    }

    @Test
    void jobFilesAreReadAnewAndABrokenOneKeepsItsLastGoodSchedule() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.H2, folder);
                Schedules schedules = schedules(night)) {
            job("schedule: {cron: '0 0 1 * * *'}\n");
            schedules.reconcile();
            assertThat(schedules.jobs().get(0).next().get(0)).isEqualTo(Instant.parse("2027-01-02T01:00:00Z"));

            job("schedule: {cron: 'at night'}\n# broken\n");
            schedules.reconcile();
            assertThat(schedules.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.sentence()).contains("nightly.yaml:3", "schedule.cron must be six fields");
                assertThat(problem.job()).isEqualTo("nightly");
            });
            watch.set(Instant.parse("2027-01-02T01:00:00Z"));
            await(schedules, () -> started.size() == 1);

            Files.delete(jobs().resolve("nightly.yaml"));
            schedules.reconcile();
            assertThat(schedules.jobs()).isEmpty();
            watch.set(Instant.parse("2027-01-03T01:00:00Z"));
            waitAWhile(schedules);
            assertThat(started).hasSize(1);
        }
    }

    @Test
    void whatCannotStartIsNotedWithItsReason() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.H2, folder);
                Schedules schedules = schedules(night, (file, job) -> {
                    if (watch.instant().equals(FIRST)) {
                        throw new AlreadyRunningException("Run 7 is at work.");
                    }
                    throw new IOException("the share is away");
                })) {
            watch.set(FIRST);
            awaitNights(night, schedules, 1);
            watch.set(FIRST.plus(Duration.ofDays(1)));
            awaitNights(night, schedules, 2);
            assertThat(nights(schedules))
                    .extracting(each -> each.outcome() + " " + each.sentence())
                    .containsExactly("FAILED the share is away", "BUSY Run 7 is at work.");
        }
    }

    @Test
    void aNightThatLastsTooLongTakesTheNextOnesPlace() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\n");
        try (Night night = night(Databases.H2, folder);
                Schedules schedules = schedules(night, (file, job) -> {
                    watch.set(FIRST.plus(Duration.ofHours(30)));
                    return 1;
                })) {
            watch.set(FIRST);
            awaitNights(night, schedules, 2);
            assertThat(nights(schedules).get(0).outcome()).isEqualTo(Outcome.BUSY);
            assertThat(nights(schedules).get(0).sentence()).contains("still at work");
        }
    }

    @Test
    void theRealJobRuns() throws Exception {
        job("schedule: {cron: '0 30 3 * * *'}\nreport: none\n");
        try (Night night = night(Databases.H2, folder);
                Schedules schedules = schedules(night, night.engine().nightStarter())) {
            watch.set(FIRST);
            awaitNights(night, schedules, 1);
            assertThat(nights(schedules).get(0).run()).isEqualTo(2);
            assertThat(night.engine().runs().find(2))
                    .hasValueSatisfying(run -> assertThat(run.publishedAt()).isNotNull());
        }
    }
}
