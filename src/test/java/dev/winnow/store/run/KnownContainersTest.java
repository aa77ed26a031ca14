package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.store.GivenNights;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files are opened of those that a night finds. */
class KnownContainersTest {
    @TempDir
    private Path files;

    @ParameterizedTest
    @EnumSource
    void opensNothingThatIsAsItWas(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            ArchiveFile known = file("a.warc", "lion");
            read(stores, known);
            var sorted = sort(stores, known, file("b.warc", "tiger"));
            assertThat(sorted.fresh()).extracting(ArchiveFile::path).containsExactly(path("b.warc"));
            assertThat(sorted.copies()).isEmpty();
            assertThat(sorted.contents())
                    .as("what is as it was is not even read")
                    .containsOnlyKeys(path("b.warc"));
            assertThat(sort(stores).fresh()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFractionOfAMicrosecondIsNoChange(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            ArchiveFile known = file("a.warc", "lion");
            var exact = new ArchiveFile(known.path(), known.size(), Instant.parse("2024-05-06T08:00:00.123456789Z"));
            read(stores, exact);
            assertThat(sort(stores, exact).contents()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsAFileByItsContentUnderAnotherNameOrTime(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            read(stores, file("a.warc", "lion"), file("b.warc", "tiger"));
            ArchiveFile touched = touched("a.warc");
            ArchiveFile copy = file("copy.warc", "tiger");
            var sorted = sort(stores, touched, copy);
            assertThat(sorted.fresh()).isEmpty();
            assertThat(sorted.copies()).containsExactly(touched, copy);

            keep(stores, sorted);
            assertThat(sort(stores, touched, copy).contents())
                    .as("from then on, name and time tell")
                    .isEmpty();
            assertThat(stores.get(KnownContainers.class).sameAs(path("b.warc"))).containsExactly(path("copy.warc"));
            assertThat(stores.get(KnownContainers.class).sameAs("nowhere")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensAFileThatBecameTheCopyOfAnother(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            read(stores, file("a.warc", "lion"), file("b.warc", "tiger"));
            // It may have lost what it held.
            ArchiveFile changed = file("a.warc", "tiger");
            assertThat(sort(stores, changed).fresh()).containsExactly(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatIsEmptyOrCannotBeRead(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            ArchiveFile empty = file("empty.html", "");
            read(stores, empty, file("a.warc", "lion"));
            ArchiveFile alsoEmpty = file("also-empty.html", "");
            var gone = new ArchiveFile(path("gone.html"), 4, Instant.EPOCH);
            var sorted = sort(stores, alsoEmpty, gone);
            assertThat(sorted.fresh()).as("nothing is like another nothing").containsExactly(alsoEmpty, gone);
            keep(stores, sorted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNewFilesOfOneContentAreBothOpened(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            ArchiveFile one = file("one.warc", "lion");
            ArchiveFile two = file("two.warc", "lion");
            assertThat(sort(stores, one, two).fresh()).containsExactly(one, two);
            read(stores, one, two);
            assertThat(sort(stores, file("three.warc", "lion")).copies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTheFilesBelowAFolderWhateverItsName(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night();
            Run run = new GivenNights(stores).begun("in_put%/a.html", "in_put%/b.html", "in-put%/c.html", "other");
            stores.get(KnownContainers.class).tickOff(run);
            var containers = stores.get(KnownContainers.class);
            assertThat(containers.readBelow("test", "in_put%/")).isEqualTo(2);
            assertThat(containers.readBelow("test", "in_put")).isEqualTo(2);
            assertThat(containers.readBelow("another job", "in_put%/")).isZero();
            assertThat(containers.readBelow("test", "")).isEqualTo(4);
        }
    }

    private static KnownContainers.Sorted sort(Stores stores, ArchiveFile... files) {
        return stores.get(KnownContainers.class).sort(List.of(files));
    }

    /** A night that reads these files. */
    private static void read(Stores stores, ArchiveFile... files) {
        Run run = new GivenNights(stores).begun();
        stores.get(Manifest.class).add(run.id(), 0, List.of(files));
        stores.get(KnownContainers.class).keep(run.id(), sort(stores, files));
        stores.get(KnownContainers.class).tickOff(run);
        stores.get(Runs.class).end(run, RunState.DONE, null);
    }

    /** A night that finds these files, and reads none. */
    private static void keep(Stores stores, KnownContainers.Sorted sorted) {
        Run run = new GivenNights(stores).begun();
        stores.get(KnownContainers.class).keep(run.id(), sorted);
        stores.get(Runs.class).end(run, RunState.DONE, null);
    }

    private String path(String name) {
        return files.resolve(name).toString();
    }

    private ArchiveFile file(String name, String content) throws IOException {
        Path file = Files.writeString(files.resolve(name), content);
        return file(file);
    }

    private ArchiveFile touched(String name) throws IOException {
        Path file = files.resolve(name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        return file(file);
    }

    private static ArchiveFile file(Path file) throws IOException {
        return new ArchiveFile(
                file.toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant());
    }
}
