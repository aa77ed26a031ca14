package dev.winnow.archive.entry;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.Packed.File;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {
    private static final int BLOCK = 512;
    private static final String LONG = "long-name-".repeat(20) + "ü.html";
    private static final byte[] TREE = Packed.tar(
            File.of("site/", ""),
            File.of("site/a.html", page(1)),
            File.of("site/logo.png", "\u0089PNG"),
            File.of("site/" + LONG, page(2)),
            File.of("site/c", page(3)));

    @TempDir
    Path folder;

    @Test
    void everyPackingGivesTheSamePages() throws IOException {
        List<String> plain = read(TREE).lines();

        assertThat(read(TREE).pages()).hasSize(3);
        assertThat(plain).hasSize(5);
        for (byte[] packed :
                List.of(Packed.gzip(TREE), Packed.bzip2(TREE), Packed.xz(TREE), Packed.zstd(TREE), Packed.lz4(TREE))) {
            assertThat(read(packed).lines()).isEqualTo(plain);
        }
    }

    @Test
    void longNamesAndOldOnesAreRead() throws IOException {
        byte[] old = Packed.tar(File.of("grXn.html", page(1)));
        byte[] name = "gr\u00fcn.html".getBytes(ISO_8859_1);
        System.arraycopy(name, 0, old, 0, name.length);
        repairChecksum(old);

        assertThat(read(TREE).entries().get(3)).isEqualTo("site/" + LONG);
        assertThat(read(old).entries()).containsExactly("grün.html");
    }

    @Test
    void linksAndDevicesAreNotFollowed() throws IOException {
        byte[] tar = Packed.tar(out -> {
            Packed.add(out, new TarArchiveEntry("a.html"), page(1).getBytes(UTF_8));
            link(out, "link.html", TarConstants.LF_SYMLINK);
            link(out, "hard.html", TarConstants.LF_LINK);
            link(out, "pipe.html", TarConstants.LF_FIFO);
            link(out, "dev.html", TarConstants.LF_CHR);
            Packed.add(out, new TarArchiveEntry("../../b.html", true), page(2).getBytes(UTF_8));
        });

        ArchiveReading reading = read(tar);

        assertThat(reading.pages()).extracting(c -> c.locator().entry()).containsExactly("a.html", "../../b.html");
        assertThat(reading.found().subList(1, 5))
                .allMatch(found -> found instanceof NonPage nonPage && nonPage.kind() == NonPage.RecordKind.LINK);
    }

    @Test
    void aCutTarGivesWhatIsBeforeTheCut() throws IOException {
        for (int cut : new int[] {BLOCK + 100, BLOCK * 2 + 700, TREE.length / 2}) {
            ArchiveReading reading = read(Arrays.copyOf(TREE, cut));

            assertThat(reading.damages().size()
                            + reading.captures().size()
                            - reading.pages().size())
                    .as("cut at " + cut)
                    .isPositive();
        }
        ArchiveReading half = read(Arrays.copyOf(Packed.gzip(TREE), Packed.gzip(TREE).length * 3 / 4));
        assertThat(half.pages()).isNotEmpty();
        assertThat(half.damages().get(0).reject().code()).isEqualTo(RejectCode.TRUNCATED);
    }

    @Test
    void aDamagedHeaderHidesOnlyItsOwnEntry() throws IOException {
        byte[] tar = Packed.tar(File.of("a.html", page(1)), File.of("b.html", page(2)), File.of("c.html", page(3)));
        int second = BLOCK + (page(1).length() + BLOCK - 1) / BLOCK * BLOCK;
        Arrays.fill(tar, second + 100, second + 180, (byte) '?');

        ArchiveReading reading = read(tar);

        assertThat(reading.pages()).extracting(c -> c.locator().entry()).containsExactly("a.html", "c.html");
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).locator().offset()).isEqualTo(second);
        assertThat(reading.damages().get(0).locator().length()).isEqualTo(second);
    }

    @Test
    void tarsThatWerePutTogetherAreReadToTheEnd() throws IOException {
        var both = new ByteArrayOutputStream();
        both.writeBytes(Packed.tar(File.of("a.html", page(1))));
        both.writeBytes(Packed.tar(File.of("a.html", page(2))));

        assertThat(read(both.toByteArray()).entries()).containsExactly("a.html", "a.html#2");
    }

    @Test
    void aPageUnderTheNameOfATarIsAPage() throws IOException {
        assertThat(read(Packed.gzip(page(1).getBytes(UTF_8))).pages()).hasSize(1);
        assertThat(read(page(1).getBytes(UTF_8)).pages()).hasSize(1);
    }

    @Test
    void partsOfPagesAreNoPages() throws IOException {
        ArchiveReading reading =
                read(Packed.tar(File.of("Seite.htm", page(1)), File.of("Seite-Dateien/frame.html", page(2))));

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.found()).hasSize(2);
    }

    @Test
    void aBombInsideAPackedTarEndsItsReading() throws IOException {
        byte[] tar = Packed.tar(
                File.of("a.html", page(1)), File.of("zeros", "\0".repeat(30_000_000)), File.of("b.html", page(2)));

        ArchiveReading reading = read(Packed.zstd(tar));

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).reject().code()).isEqualTo(RejectCode.TOO_LARGE);
        assertThat(read(tar).pages()).hasSize(2);
    }

    @Test
    void otherArchivesAreNamed() throws IOException {
        Damage damage =
                read("7z\u00bc\u00af'\u001c...".getBytes(ISO_8859_1)).damages().get(0);

        assertThat(requireNonNull(damage).reject().sentence()).contains("7z archive", "unpack it");
    }

    private static void link(TarArchiveOutputStream out, String name, byte type) throws IOException {
        var entry = new TarArchiveEntry(name, type);
        entry.setLinkName("/etc/passwd");
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
    }

    private static void repairChecksum(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += tar[i] & 0xff;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(ISO_8859_1), 0, tar, 148, 8);
    }

    private ArchiveReading read(byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("test.tar"), bytes));
    }
}
