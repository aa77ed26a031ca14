package dev.winnow.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills nights at random instants of every step, goes on with them by the same command, and compares what they leave with an
 * unbroken night. One instant each time; more by {@code -Dwinnow.kills=50}, others by {@code -Dwinnow.seed=7}.
 */
class KilledNightTest {
    private static final int KILLS = Integer.getInteger("winnow.kills", 1);
    private static final long SEED = Long.getLong("winnow.seed", System.nanoTime());
    private static final int PAGES = 150;
    /** Kills in one night before it is left to end. */
    private static final int A_NIGHT = 3;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void leavesWhatAnUnbrokenNightLeaves(Databases kind, @TempDir Path folder) throws Exception {
        var made = new MadePages(1, 7);
        Path archive = folder.resolve("archive");
        MakeArchive.files(archive, made, 0, PAGES);
        MakeArchive.warc(archive.resolve("crawl.warc.gz"), made, PAGES, 2 * PAGES);

        NightProcess unbroken = night(kind, folder.resolve("unbroken"), archive);
        Map<String, Duration> steps = timed(unbroken.run());
        List<String> expected = contents(unbroken);
        assertThat(expected).hasSizeGreaterThan(3 * PAGES);
        say(kind, "seed %d, unbroken night: %d rows and files, steps %s", SEED, expected.size(), millis(steps));

        int kills = 0;
        for (int night = 1; kills < KILLS; night++) {
            NightProcess killed = night(kind, folder.resolve("night-" + night), archive);
            int most = Math.min(A_NIGHT, KILLS - kills);
            List<String> instants = new ArrayList<>();
            boolean over = kill(killed, steps, most, instants);
            kills += instants.size();
            if (!over) {
                NightProcess.Started last = killed.run();
                assertThat(last.process().waitFor()).as(last.said()).isZero();
            }
            assertThat(Contents.differences(expected, contents(killed)))
                    .as("%s, seed %d, night %d, killed %s", kind, SEED, night, instants)
                    .isEmpty();
            say(kind, "night %d killed %s, resumed, equal", night, instants);
        }
    }

    private static NightProcess night(Databases kind, Path folder, Path archive) throws IOException {
        return new NightProcess(
                folder,
                kind.fresh(folder),
                archive,
                "gate: {max-reject-ratio: 1}\nexport: [{format: jsonl, to: out/}, {format: csv, to: out/}]\n",
                "-Xmx512m");
    }

    private static List<String> contents(NightProcess night) throws Exception {
        return Contents.of(night.settings(), night.file("out"));
    }

    /**
     * Kills up to {@code most} processes that work on the night, one after the other, and adds the instants. True where the
     * night is over nevertheless: the next process would begin another one.
     */
    private boolean kill(NightProcess night, Map<String, Duration> steps, int most, List<String> instants)
            throws Exception {
        List<String> names = List.copyOf(steps.keySet());
        int from = 0;
        while (instants.size() < most) {
            // Not before the step that an earlier process came to: those are over. Rather soon after it, so that one
            // night
            // is killed in several steps.
            int at = from + (int) (Math.pow(random.nextDouble(), 2) * (names.size() - from));
            String step = names.get(at);
            long nanos = (long) (random.nextDouble()
                    * Objects.requireNonNull(steps.get(step)).toNanos());
            NightProcess.Started started = night.run();
            reach(started, names, at);
            started.process().waitFor(nanos, TimeUnit.NANOSECONDS);
            started.process().destroyForcibly();
            boolean ended = started.process().waitFor() == 0;
            String reached = started.step();
            if (ended) {
                // Faster than its killer.
                return true;
            }
            instants.add(String.format(
                    Locale.ROOT,
                    "in %s (aimed at %s + %d ms)",
                    reached.isEmpty() ? "its start" : reached,
                    step,
                    nanos / 1_000_000));
            from = Math.max(from, Math.max(0, names.indexOf(reached)));
            if (from == names.size() - 1 && isDone(night)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last commit was made before the kill. */
    private static boolean isDone(NightProcess night) throws SQLException {
        DatabaseSettings settings = night.settings();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("SELECT 1 FROM run WHERE state = 'DONE'")) {
            return done.next();
        }
    }

    /** Waits until a process is in a step or behind it. */
    private static void reach(NightProcess.Started started, List<String> names, int at) throws Exception {
        while (started.process().isAlive() && names.indexOf(started.step()) < at) {
            started.process().waitFor(1, TimeUnit.MILLISECONDS);
        }
    }

    /** How long each step of a night takes, by name in their order; the start is the step without a name. */
    private static Map<String, Duration> timed(NightProcess.Started started) throws Exception {
        var steps = new LinkedHashMap<String, Duration>();
        String step = "";
        long began = System.nanoTime();
        boolean alive = true;
        while (alive) {
            alive = !started.process().waitFor(1, TimeUnit.MILLISECONDS);
            String now = started.step();
            if (!now.equals(step) || !alive) {
                steps.put(step, Duration.ofNanos(System.nanoTime() - began));
                step = now;
                began = System.nanoTime();
            }
        }
        steps.putIfAbsent(step, Duration.ofMillis(1));
        assertThat(started.process().exitValue()).as(started.said()).isZero();
        return steps;
    }

    private static List<String> millis(Map<String, Duration> steps) {
        return steps.entrySet().stream()
                .map(step -> (step.getKey().isEmpty() ? "start" : step.getKey()) + " "
                        + step.getValue().toMillis() + " ms")
                .toList();
    }

    private static void say(Databases kind, String format, Object... values) {
        System.out.printf(Locale.ROOT, kind + ": " + format + "%n", values);
    }
}
