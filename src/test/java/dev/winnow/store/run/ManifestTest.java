package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Split;
import dev.winnow.store.GivenNights;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Manifest.FilePart;
import dev.winnow.store.run.Manifest.ManifestEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {
    @ParameterizedTest
    @EnumSource
    void keepsTheOrderAndTheEndsOfParts(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var manifest = stores.get(Manifest.class);
            long run = run(stores);
            ArchiveFile large = file("large.warc", 100);
            manifest.addParts(
                    run,
                    0,
                    List.of(
                            new FilePart(large, new Split(0, 50), 0),
                            new FilePart(large, new Split(50, Long.MAX_VALUE), 50),
                            new FilePart(file("a.html", 1), Split.ALL, 100)));
            manifest.cut(run, 101, 1, 7);
            assertThat(manifest.next(run, manifest.slices(run).get(0), 0))
                    .containsExactly(
                            new ManifestEntry(0, "large.warc", new Split(0, 50), true),
                            new ManifestEntry(1, "large.warc", new Split(50, Long.MAX_VALUE), true),
                            new ManifestEntry(2, "a.html", Split.ALL, true));
            assertThat(stores.get(Runs.class).find(run).orElseThrow().containersUnchanged())
                    .isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatTwoPathsLeadToIsReadOnce(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var manifest = stores.get(Manifest.class);
            long run = run(stores);
            manifest.add(run, 0, List.of(file("a.html", 1), file("b.html", 1)));
            manifest.add(run, 2, List.of(file("b.html", 1), file("c.html", 1)));
            assertThat(stores.rows("SELECT ordinal, container FROM run_container ORDER BY 1"))
                    .containsExactly("0 a.html", "1 b.html", "3 c.html");
            assertThat(manifest.size(run)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutsByWeightNotByNumber(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var manifest = stores.get(Manifest.class);
            long run = run(stores);
            manifest.addParts(
                    run,
                    0,
                    List.of(
                            new FilePart(file("heavy", 700), Split.ALL, 0),
                            new FilePart(file("light", 100), Split.ALL, 700),
                            new FilePart(file("lighter", 100), Split.ALL, 800),
                            new FilePart(file("lightest", 100), Split.ALL, 900)));
            manifest.cut(run, 1000, 4, 0);
            assertThat(stores.rows("SELECT slice, container FROM run_container ORDER BY ordinal"))
                    .containsExactly(
                            "slice-0001 heavy", "slice-0003 light", "slice-0004 lighter", "slice-0004 lightest");
            assertThat(manifest.slices(run)).containsExactly("slice-0001", "slice-0003", "slice-0004");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutsTerabytesAndFilesOfNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var manifest = stores.get(Manifest.class);
            long run = run(stores);
            long bytes = 100L << 40;
            manifest.addParts(
                    run,
                    0,
                    List.of(
                            new FilePart(file("first", bytes - 1), Split.ALL, 0),
                            new FilePart(file("last", 1), Split.ALL, bytes - 1)));
            manifest.cut(run, bytes, 2000, 0);
            assertThat(manifest.slices(run)).containsExactly("slice-0001", "slice-2000");

            stores.get(Runs.class).end(stores.get(Runs.class).find(run).orElseThrow(), RunState.DONE, null);
            long empty = run(stores);
            manifest.add(empty, 0, List.of(file("empty.html", 0)));
            manifest.cut(empty, 0, 8, 0);
            assertThat(manifest.slices(empty)).containsExactly("slice-0001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsOutALongSlicePageByPage(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var manifest = stores.get(Manifest.class);
            long run = run(stores);
            List<ArchiveFile> files = IntStream.range(0, 1000)
                    .mapToObj(i -> file("page" + i + ".html", 1))
                    .toList();
            manifest.add(run, 0, files);
            manifest.cut(run, 1000, 1, 0);
            var read = new ArrayList<String>();
            long next = 0;
            for (var page = manifest.next(run, "slice-0001", next);
                    !page.isEmpty();
                    page = manifest.next(run, "slice-0001", next)) {
                page.forEach(entry -> read.add(entry.container()));
                next = page.get(page.size() - 1).ordinal() + 1;
            }
            assertThat(read).isEqualTo(files.stream().map(ArchiveFile::path).toList());
            assertThat(manifest.isOfPages(run)).isTrue();
            manifest.add(run, 1000, List.of(file("crawl.warc.gz", 1)));
            assertThat(manifest.isOfPages(run)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ticksOffPlacesOfOneRunOnly(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            var manifest = stores.get(Manifest.class);
            long before = nights.night().id();
            long run = nights.begun().id();
            manifest.add(before, 0, List.of(file("a", 1), file("b", 1)));
            manifest.add(run, 0, List.of(file("a", 1), file("b", 1), file("c", 1)));
            manifest.complete(run, List.of());
            manifest.complete(run, List.of(0L, 2L));
            assertThat(stores.rows("SELECT run_id, container FROM run_container WHERE complete ORDER BY 1, 2"))
                    .containsExactly(run + " a", run + " c");
        }
    }

    private static long run(Stores stores) {
        return new GivenNights(stores).begun().id();
    }

    private static ArchiveFile file(String path, long size) {
        return new ArchiveFile(path, size, Instant.EPOCH);
    }
}
