package dev.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Killed anywhere, reading goes on where it was: the same things, each once, in the same order. */
class ResumeTest {
    private static final int ROUNDS = Integer.getInteger("winnow.rounds", 25);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> goesOnAtEveryPosition() {
        return Specimens.all().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e)));
    }

    @TestFactory
    Stream<DynamicTest> goesOnAtEveryPositionOfDamagedOnes() {
        return Specimens.all().entrySet().stream()
                .map(e -> Map.entry("cut " + e.getKey(), Arrays.copyOf(e.getValue(), e.getValue().length * 3 / 4)))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e)));
    }

    /** Of each kind, broken in many ways: no place is told twice, and none is left out. */
    @TestFactory
    Stream<DynamicTest> goesOnAtEveryPositionWhateverIsBroken() {
        return Specimens.all().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest("broken " + e.getKey(), () -> {
                    Random random = new Random(e.getKey().hashCode());
                    for (int round = 0; round < ROUNDS; round++) {
                        check(Map.entry("round " + round, broken(e.getValue(), random)));
                    }
                }));
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] broken = whole.clone();
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            byte[] noise = new byte[1 + random.nextInt(random.nextBoolean() ? 2 : 300)];
            random.nextBytes(noise);
            int at = random.nextInt(whole.length);
            System.arraycopy(noise, 0, broken, at, Math.min(noise.length, whole.length - at));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(broken, whole.length - random.nextInt(whole.length / 2)) : broken;
    }

    private void check(Map.Entry<String, byte[]> specimen) throws IOException {
        Path file = Files.write(folder.resolve("archive"), specimen.getValue());
        ArchiveReading whole = ArchiveReading.of(file);
        List<String> lines = whole.lines();
        assertThat(lines).as(specimen.getKey()).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < whole.positions().size(); i++) {
            ArchiveReading rest = ArchiveReading.of(file, whole.positions().get(i), Limits.DEFAULT);
            assertThat(rest.lines())
                    .as(specimen.getKey() + " from " + whole.positions().get(i))
                    .isEqualTo(lines.subList(i, lines.size()));
        }
    }
}
