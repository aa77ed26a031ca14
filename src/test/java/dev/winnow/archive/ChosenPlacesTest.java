package dev.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Asked for some captures of a container, reading gives them as it does when all are read, and little else. */
class ChosenPlacesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> givesTheCapturesThatAreAskedFor() {
        return Specimens.all().entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e)));
    }

    @TestFactory
    Stream<DynamicTest> givesThoseOfDamagedOnes() {
        return Specimens.all().entrySet().stream()
                .map(e -> Map.entry("cut " + e.getKey(), Arrays.copyOf(e.getValue(), e.getValue().length * 3 / 4)))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e)));
    }

    private void check(Map.Entry<String, byte[]> specimen) throws IOException {
        Path file = Files.write(folder.resolve("archive"), specimen.getValue());
        Map<String, String> all = captures(ArchiveReading.of(file).found());
        for (String one : all.keySet()) {
            assertThat(captures(read(file, Set.of(one)))).as(one).containsEntry(one, all.get(one));
        }
        Set<String> some = new TreeSet<>();
        all.keySet().stream()
                .filter(place -> some.size() < 2 || place.hashCode() % 2 == 0)
                .forEach(some::add);
        Map<String, String> given = captures(read(file, some));
        assertThat(given.keySet()).containsAll(some);
        assertThat(all).containsAllEntriesOf(given);
    }

    @Test
    void passesOverTheRest() throws IOException {
        for (String name :
                List.of("tree.zip", "tree.tar", "nested.zip", "warc gzip members", "warc plain", "warc zstd frames")) {
            Path file = Files.write(folder.resolve("archive"), Specimens.all().get(name));
            List<String> places =
                    List.copyOf(captures(ArchiveReading.of(file).found()).keySet());
            String last = places.get(places.size() - 1);
            assertThat(read(file, Set.of(last)).stream()
                            .map(found -> found.locator().toString()))
                    .as(name)
                    .containsExactly(last);
            assertThat(read(file, Set.of(file + "@999999", file + "!gone.html")))
                    .as(name)
                    .isEmpty();
        }
    }

    private static List<ArchiveItem> read(Path file, Set<String> places) throws IOException {
        List<ArchiveItem> found = new ArrayList<>();
        try (Archive archive = Archive.open(file.toString())) {
            archive.only(places);
            for (ArchiveItem next = archive.next(); next != null; next = archive.next()) {
                found.add(next);
            }
        }
        return found;
    }

    private static Map<String, String> captures(List<ArchiveItem> found) {
        return found.stream()
                .filter(Capture.class::isInstance)
                .collect(Collectors.toMap(
                        capture -> capture.locator().toString(),
                        capture -> Arrays.hashCode(((Capture) capture).body()) + " " + ((Capture) capture).damage(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
