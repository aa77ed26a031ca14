package dev.winnow.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes all memory away from nights within their steps, and looks whether the database opens again, holds what the night
 * before published, and whether the same command goes on to what a night with enough memory leaves. One step each time;
 * more by {@code -Dwinnow.starved=20}, others by {@code -Dwinnow.seed=7}.
 */
class StarvedNightTest {
    private static final int TIMES = Integer.getInteger("winnow.starved", 1);
    private static final long SEED = Long.getLong("winnow.seed", System.nanoTime());
    private static final int PAGES = 80;
    private static final List<String> STEPS = List.of(
            "scan",
            "extract",
            "address",
            "boilerplate",
            "index",
            "withdraw",
            "dedupe",
            "audit",
            "publish",
            "export",
            "report");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void aDatabaseOpensAgainWhereverMemoryRanOut(Databases kind, @TempDir Path folder) throws Exception {
        Path first = folder.resolve("first");
        MakeArchive.files(first, new MadePages(1, 7), 0, PAGES);
        Path second = folder.resolve("second");
        MakeArchive.files(second, new MadePages(1, 7), 0, 2 * PAGES);

        NightProcess enough = night(kind, folder.resolve("enough"), first);
        ends(enough.run(), 0);
        List<String> before = Contents.of(enough.settings(), enough.file("out"));
        NightProcess next = second(enough, second);
        ends(next.run(), 0);
        List<String> expected = Contents.of(next.settings(), next.file("out"));
        assertThat(expected).hasSizeGreaterThan(before.size());

        List<String> steps = new ArrayList<>(STEPS);
        Collections.shuffle(steps, random);
        for (int time = 0; time < TIMES; time++) {
            String step = steps.get(time % steps.size());
            int millis = random.nextInt(step.equals("extract") ? 2_000 : 30);
            String where = String.format(
                    Locale.ROOT, "%s, seed %d, memory taken %d ms after the begin of %s", kind, SEED, millis, step);
            NightProcess night = night(kind, folder.resolve("night-" + time), first);
            ends(night.run(), 0);
            NightProcess starved = second(night, second);
            NightProcess.Started hungry = starved.starved(step, millis);
            int code = hungry.process().waitFor();
            assertThat(code).as(where + hungry.said()).isIn(0, 1);
            ends(starved.start("status"), 0);
            if (code != 0) {
                // Where there was not even enough for its own sentence, Java's stands there.
                assertThat(hungry.said()).as(where).containsAnyOf("memory", "OutOfMemoryError");
                ends(starved.run(), 0);
            }
            assertThat(Contents.differences(expected, Contents.of(starved.settings(), starved.file("out"))))
                    .as(where)
                    .isEmpty();
            System.out.println(where + ": exit " + code + ", opened, resumed, equal");
        }
    }

    private static NightProcess night(Databases kind, Path folder, Path archive) throws IOException {
        return new NightProcess(folder, kind.fresh(folder), archive, keys(), "-Xmx160m");
    }

    /** Another night in the same database. */
    private static NightProcess second(NightProcess night, Path archive) throws IOException {
        return new NightProcess(night.file("."), night.settings(), archive, keys(), "-Xmx160m");
    }

    private static String keys() {
        return "gate: {max-reject-ratio: 1}\nexport: [{format: jsonl, to: out/}]\n";
    }

    private static void ends(NightProcess.Started started, int code) throws Exception {
        assertThat(started.process().waitFor()).as(started.said()).isEqualTo(code);
    }
}
