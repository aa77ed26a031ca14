package dev.winnow.archive.entry;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.Packed.File;
import dev.winnow.archive.item.Limits;
import dev.winnow.reject.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that hold far more than they are long, and what is read of them. */
class ZipBombTest {
    private static final byte[] TREE = Packed.zip(
            File.of("site/", ""),
            File.of("site/a.html", page(1)),
            File.of("site/style.css", "p { color: red }"),
            File.of("site/b", page(2)),
            File.of("site/c.HTM", page(3)));

    @TempDir
    Path folder;

    @Test
    void entriesThatShareTheirBytesAreABombWhereTheyAreMany() throws IOException {
        byte[] page = ("<html><body>" + "a b c. ".repeat(100_000)).getBytes(UTF_8);

        ArchiveReading bomb = read(sharing(page, 2_000));

        assertThat(bomb.captures()).hasSizeLessThan(20);
        assertThat(bomb.damages()).singleElement().satisfies(damage -> {
            assertThat(damage.reject().code()).isEqualTo(RejectCode.TOO_LARGE);
            assertThat(damage.reject().sentence()).contains("share their packed bytes");
        });
        assertThat(bomb.pages()).extracting(found -> found.locator().entry()).contains("last.html");
    }

    @Test
    void aFewEntriesMayShareTheirBytes() throws IOException {
        ArchiveReading reading = read(sharing(page(1).getBytes(UTF_8), 20));

        assertThat(reading.pages()).hasSize(21);
        assertThat(reading.damages()).isEmpty();
    }

    /** A zip whose directory lists its first entry so often, and another one behind. */
    private static byte[] sharing(byte[] page, int count) {
        byte[] zip = Packed.zip(File.of("a.html", new String(page, UTF_8)), File.of("last.html", page(9)));
        int directory = ZipTest.directory(zip);
        byte[] first = Arrays.copyOfRange(zip, directory, directory + 46 + "a.html".length());
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        for (int i = 0; i < count; i++) {
            out.writeBytes(first);
        }
        int end = ZipTest.find(zip, new byte[] {'P', 'K', 5, 6}, directory);
        out.write(zip, directory + first.length, end - directory - first.length);
        ByteBuffer last =
                ByteBuffer.wrap(Arrays.copyOfRange(zip, end, zip.length)).order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(8, (short) (count + 1)).putShort(10, (short) (count + 1)).putInt(12, out.size() - directory);
        out.writeBytes(last.array());
        return out.toByteArray();
    }

    @Test
    void aLargeEntryIsCutAndTheNextIsRead() throws IOException {
        byte[] zip = Packed.zip(File.of("bomb.html", "<p>" + "A".repeat(3_000_000)), File.of("ok.html", page(1)));

        ArchiveReading reading = ArchiveReading.of(write(zip), Archive.START, Limits.DEFAULT.withPageBytes(100_000));

        assertThat(requireNonNull(reading.captures().get(0).damage()).code()).isEqualTo(RejectCode.TOO_LARGE);
        assertThat(reading.captures().get(0).body()).hasSize(100_000);
        assertThat(reading.pages()).hasSize(1);
    }

    @Test
    void aBombIsReadNoFurtherThanTheRatioAllows() throws IOException {
        byte[] zip = Packed.zip(File.of("bomb.html", "<p>" + "A".repeat(3_000_000)), File.of("ok.html", page(1)));
        Limits limits = new Limits(Limits.DEFAULT.pageBytes(), 3, 100, 1_000);

        ArchiveReading reading = ArchiveReading.of(write(zip), Archive.START, limits);

        assertThat(requireNonNull(reading.captures().get(0).damage()).sentence())
                .contains("source.limits.ratio");
        assertThat(reading.pages()).hasSize(1);
    }

    @Test
    void moreEntriesThanTheLimitAreNotRead() throws IOException {
        Limits limits = new Limits(Limits.DEFAULT.pageBytes(), 3, 1_000, 3);

        ArchiveReading reading = ArchiveReading.of(write(TREE), Archive.START, limits);

        assertThat(reading.found()).hasSize(4);
        assertThat(reading.damages().get(0).reject().sentence()).contains("source.limits.entries");
        assertThat(ArchiveReading.of(write(TREE), reading.positions().get(4), limits)
                        .found())
                .isEmpty();
    }

    private ArchiveReading read(byte[] zip) throws IOException {
        return ArchiveReading.of(write(zip));
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(folder.resolve("test.zip"), zip);
    }
}
