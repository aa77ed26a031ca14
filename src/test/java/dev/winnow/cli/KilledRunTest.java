package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a process that was killed leaves, the same command completes. */
class KilledRunTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void publishesWhatAnUnbrokenRunWould(@TempDir Path killed, @TempDir Path unbroken) throws Exception {
        Workplace whole = new Workplace(unbroken).job(Workplace.SAMPLE);
        Process process = announced(whole);
        long start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        long span = System.nanoTime() - start;

        Workplace place = new Workplace(killed).job(Workplace.SAMPLE);
        process = announced(place);
        // Past the middle: the database writes its first commits to disk half a second late.
        process.waitFor(span * 6 / 10, TimeUnit.NANOSECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor()).as("the run was over too soon").isNotZero();

        CommandRun resumed = place.run();
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("Resuming run 1, attempt 2");
        assertThat(content(place)).isEqualTo(content(whole)).hasSizeGreaterThan(40);
    }

    /** A run in a process of its own that has said it begins: its last line before the first page. */
    private static Process announced(Workplace place) throws Exception {
        Process process = place.process("run", place.file("job.yaml").toString());
        while (process.isAlive() && !Files.readString(place.file("out.txt")).contains("Run 1 of job")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    /** The published articles without the time. */
    private static List<String> content(Workplace place) throws IOException {
        return place.command("export", "--to", "-").lines().stream()
                .map(line -> ((ObjectNode) JSON.readTree(line)).without("published_at"))
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
