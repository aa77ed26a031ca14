package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks an archive of each kind in many ways, the same each time. Whatever is broken, reading never throws and never hangs,
 * and gives every page that lies before the damage.
 */
class SalvageTest {
    private static final int ROUNDS = 60;
    private static final int CHECKSUM = 8;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Limits LIMITS = Limits.DEFAULT.withPageBytes(1 << 20);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noDamageStopsReadingBeforeIt() {
        return Specimens.all().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> breakIn(e)));
    }

    private void breakIn(Map.Entry<String, byte[]> specimen) throws IOException {
        byte[] whole = specimen.getValue();
        List<String> pages = bodies(read(whole));
        assertThat(pages).isNotEmpty();
        Random random = new Random(specimen.getKey().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            int at = random.nextInt(whole.length);
            byte[] broken = broken(whole, at, random, round);
            ArchiveReading reading = assertTimeoutPreemptively(LONGEST, () -> read(broken));
            assertThat(bodies(reading))
                    .as("round " + round + ", broken at " + at)
                    .containsAll(before(whole, at, pages));
        }
    }

    private static byte[] broken(byte[] whole, int at, Random random, int round) {
        byte[] broken = whole.clone();
        switch (round % 4) {
            case 0 -> broken[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> broken = Arrays.copyOf(whole, at);
            case 2 ->
                Arrays.fill(broken, at, Math.min(whole.length, at + 1 + random.nextInt(600)), (byte) random.nextInt());
            default -> {
                byte[] noise = new byte[1 + random.nextInt(2_000)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, broken, at, Math.min(noise.length, whole.length - at));
            }
        }
        return broken;
    }

    /** The pages that a cut at the place leaves whole: what lies behind the first broken byte cannot harm them. */
    private Set<String> before(byte[] whole, int at, List<String> pages) throws IOException {
        if (at >= whole.length - CHECKSUM) {
            // With a wrong checksum nothing that it covers is above suspicion.
            return Set.of();
        }
        byte[] head = Arrays.copyOf(whole, at);
        return bodies(read(head)).stream().filter(pages::contains).collect(Collectors.toSet());
    }

    private static List<String> bodies(ArchiveReading reading) {
        return reading.pages().stream()
                .filter(c -> c.body().length > 0)
                .map(SalvageTest::title)
                .toList();
    }

    /** Short in messages, and still different for different bodies. */
    private static String title(Capture capture) {
        String body = new String(capture.body(), UTF_8);
        return body.replaceFirst("(?s).*<title>(.*?)</title>.*", "$1") + " " + body.hashCode();
    }

    private ArchiveReading read(byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("archive"), bytes), Archive.START, LIMITS);
    }
}
