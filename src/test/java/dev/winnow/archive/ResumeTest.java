package dev.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Killed anywhere, reading goes on where it was: the same things, each once, in the same order. */
class ResumeTest {
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

    private void check(Map.Entry<String, byte[]> specimen) throws IOException {
        Path file = Files.write(folder.resolve("archive"), specimen.getValue());
        ArchiveReading whole = ArchiveReading.of(file);
        List<String> lines = whole.lines();
        assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < whole.positions().size(); i++) {
            ArchiveReading rest = ArchiveReading.of(file, whole.positions().get(i), Limits.DEFAULT);
            assertThat(rest.lines()).as("from " + whole.positions().get(i)).isEqualTo(lines.subList(i, lines.size()));
        }
    }
}
