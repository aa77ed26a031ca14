package dev.winnow.archive.entry;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.Packed.File;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.reject.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zips as programs and crawlers write them, whole and damaged. One file: each case is a few bytes changed in the same small zips,
 * which its helpers make.
 */
class ZipTest {
    private static final byte[] TREE = Packed.zip(
            File.of("site/", ""),
            File.of("site/a.html", page(1)),
            File.of("site/style.css", "p { color: red }"),
            File.of("site/b", page(2)),
            File.of("site/c.HTM", page(3)));

    @TempDir
    Path folder;

    @Test
    void backslashesAreSlashesWhereNothingElsePartsNames() throws IOException {
        ArchiveReading reading = read(Packed.zip(
                Packed.File.of("www.example.org\\news\\one.html", Packed.page(1)),
                Packed.File.of("www.example.org\\news\\one_files\\frame.html", Packed.page(2)),
                Packed.File.of("www.example.org\\robots.txt", "User-agent: *"),
                Packed.File.of("www.example.org\\empty\\", "")));

        assertThat(reading.captures()).extracting(Capture::url).containsExactly("http://www.example.org/news/one.html");
        assertThat(reading.found())
                .filteredOn(NonPage.class::isInstance)
                .extracting(found -> ((NonPage) found).kind().name())
                .containsExactly("PART", "NOT_HTML", "FOLDER");
    }

    @Test
    void pagesAreKnownByContentAndTheRestIsCounted() throws IOException {
        ArchiveReading reading = read(TREE);

        assertThat(reading.entries()).containsExactly("site/", "site/a.html", "site/style.css", "site/b", "site/c.HTM");
        assertThat(reading.pages())
                .extracting(c -> new String(c.body(), UTF_8))
                .containsExactly(page(1), page(2), page(3));
        assertThat(reading.found().get(0)).isEqualTo(nonPage(reading, 0, NonPage.RecordKind.FOLDER));
        assertThat(reading.found().get(2)).isEqualTo(nonPage(reading, 2, NonPage.RecordKind.NOT_HTML));
    }

    @Test
    void theNameOfTheFileDoesNotMatter() throws IOException {
        Path file = Files.write(folder.resolve("backup.html"), TREE);

        assertThat(ArchiveReading.of(file).pages()).hasSize(3);
    }

    @Test
    void aZipWithoutEntriesHoldsNothing() throws IOException {
        assertThat(read(Packed.zip()).found()).isEmpty();
    }

    @Test
    void entriesOfOneNameAreToldApart() throws IOException {
        ArchiveReading reading = read(Packed.zip(
                File.of("a.html", page(1)),
                File.of("a.html", page(2)),
                File.of("A.html", page(3)),
                File.of("b#2", "")));

        assertThat(reading.entries()).containsExactly("a.html", "a.html#2", "A.html", "b#2#4");
        assertThat(reading.pages()).hasSize(3);
    }

    @Test
    void namesThatClimbAreOnlyNames() throws IOException {
        byte[] zip = Packed.zip(
                File.of("../../evil.html", page(1)),
                File.of("/etc/evil.html", page(2)),
                File.of("..|..|evil.html", page(3)),
                File.of("C:|evil.html", page(4)));
        for (int i = 0; i < zip.length; i++) {
            zip[i] = zip[i] == '|' && (zip[i - 1] == '.' || zip[i - 1] == ':') ? (byte) '\\' : zip[i];
        }

        ArchiveReading reading = read(zip);

        assertThat(reading.entries())
                .containsExactly("../../evil.html", "/etc/evil.html", "../../evil.html#3", "C:/evil.html");
        assertThat(reading.pages()).hasSize(4);
        assertThat(folder).isDirectoryContaining("glob:**/test.zip");
    }

    @Test
    void namesOfOtherMachinesAreRead() throws IOException {
        byte[] zip = Packed.zip(out -> {
            out.setEncoding("windows-31j");
            out.setUseLanguageEncodingFlag(false);
            Packed.add(out, new ZipArchiveEntry("日本語/ページ.html"), page(1).getBytes(UTF_8));
        });

        assertThat(new String(zip, Charset.forName("windows-31j"))).contains("ページ");
        assertThat(read(zip).entries()).containsExactly("日本語/ページ.html");
        assertThat(read(withoutDirectory(zip)).entries().get(0)).isEqualTo("日本語/ページ.html");
    }

    @Test
    void partsOfPagesAreNoPages() throws IOException {
        ArchiveReading reading = read(Packed.zip(
                File.of("x/Seite_files/frame.html", page(1)),
                File.of("x/Seite.html", page(2)),
                File.of("y/my_files/page.html", page(3)),
                File.of("__MACOSX/x/._Seite.html", "\0\5\26\7"),
                File.of("x/.DS_Store", "Bud1")));

        assertThat(reading.pages())
                .extracting(c -> c.locator().entry())
                .containsExactly("x/Seite.html", "y/my_files/page.html");
        assertThat(reading.found().get(0)).isEqualTo(nonPage(reading, 0, NonPage.RecordKind.PART));
        assertThat(reading.damages()).isEmpty();
    }

    @Test
    void anEncryptedEntryIsNamedAndTheOthersAreRead() throws IOException {
        byte[] zip = Packed.zip(File.of("secret.html", page(1)), File.of("open.html", page(2)));
        zip[6] |= 1;
        zip[directory(zip) + 8] |= 1;

        ArchiveReading reading = read(zip);

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).locator().entry()).isEqualTo("secret.html");
        assertThat(reading.damages().get(0).reject().sentence()).contains("encrypted", "password");
    }

    @Test
    void anUnknownMethodIsNamedAndTheOthersAreRead() throws IOException {
        byte[] zip = Packed.zip(File.of("odd.html", page(1)), File.of("open.html", page(2)));
        zip[8] = 98;
        zip[directory(zip) + 10] = 98;

        ArchiveReading reading = read(zip);

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages().get(0).reject().sentence()).contains("method ppmd");
    }

    @Test
    void aWrongChecksumIsTold() throws IOException {
        byte[] page = page(1).getBytes(UTF_8);
        byte[] zip = Packed.zip(out -> {
            Packed.add(out, Packed.stored("a.html", page), page);
            Packed.add(out, new ZipArchiveEntry("b.html"), page);
        });
        zip[60] ^= 1;

        Capture damaged = read(zip).captures().get(0);

        assertThat(requireNonNull(damaged.damage()).code()).isEqualTo(RejectCode.UNREADABLE_CONTAINER);
        assertThat(requireNonNull(damaged.damage()).sentence()).contains("checksum");
        assertThat(read(zip).pages()).hasSize(1);
        assertThat(read(withoutDirectory(zip)).pages()).hasSize(1);
    }

    @Test
    void aDirectoryThatIsWrongOfAnEntryDoesNotCostIt() throws IOException {
        byte[] zip = Packed.zip(File.of("a.html", page(1)), File.of("b.html", page(2)));
        zip[directory(zip) + 16] ^= 1;

        assertThat(read(zip).pages()).hasSize(2);
        assertThat(read(zip).damages()).isEmpty();
    }

    @Test
    void aDamagedEntryDoesNotHideTheNext() throws IOException {
        byte[] zip = TREE.clone();
        int data = entry(zip, 1) + 30 + "site/a.html".length();
        Arrays.fill(zip, data + 20, data + 120, (byte) 0xff);

        ArchiveReading reading = read(zip);

        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.found()).hasSize(5);
        assertThat(read(withoutDirectory(zip)).pages()).hasSize(2);
    }

    @Test
    void withoutADirectoryEntriesAreFoundByTheirHeaders() throws IOException {
        ArchiveReading reading = read(withoutDirectory(TREE));

        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).reject().sentence()).contains("directory cannot be read");
    }

    @Test
    void aDirectoryThatBreaksOffInItsMiddleLosesNothing() throws IOException {
        byte[] zip = TREE.clone();
        zip[find(zip, new byte[] {'P', 'K', 1, 2}, directory(zip) + 1)] = 'x';

        ArchiveReading reading = read(zip);

        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.damages().get(0).reject().sentence()).contains("lists 1 of 5 entries");
    }

    @Test
    void aCutZipGivesWhatIsBeforeTheCutAndSaysWhere() throws IOException {
        byte[] page = (page(1) + page(2).repeat(10)).getBytes(UTF_8);
        byte[] zip = Packed.zip(out -> {
            Packed.add(out, Packed.stored("a.html", page), page);
            Packed.add(out, Packed.stored("b.html", page), page);
        });

        ArchiveReading reading = read(Arrays.copyOf(zip, zip.length - 1_000));

        assertThat(reading.pages()).hasSize(1);
        assertThat(requireNonNull(reading.captures().get(1).damage()).code()).isEqualTo(RejectCode.TRUNCATED);
        assertThat(reading.damages().get(0).locator().offset()).isGreaterThan(entry(zip, 1));
    }

    @Test
    void garbageBetweenEntriesIsReportedWithItsPlace() throws IOException {
        int second = entry(TREE, 2);
        byte[] garbage = "\0garbage\0".repeat(100).getBytes(UTF_8);
        byte[] zip = concat(Arrays.copyOf(TREE, second), garbage, Arrays.copyOfRange(TREE, second, directory(TREE)));

        ArchiveReading reading = read(zip);

        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.damages()).hasSize(2);
        assertThat(reading.damages().get(0).locator().length()).isPositive();
    }

    @Test
    void aZipThatWasStreamedIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipArchiveOutputStream(bytes)) {
            Packed.add(out, new ZipArchiveEntry("-"), page(1).getBytes(UTF_8));
            Packed.add(out, new ZipArchiveEntry("b.html"), page(2).getBytes(UTF_8));
        }

        assertThat(read(bytes.toByteArray()).pages()).hasSize(2);
        assertThat(read(withoutDirectory(bytes.toByteArray())).pages()).hasSize(2);
    }

    @Test
    void zip64IsRead() throws IOException {
        byte[] zip = Packed.zip(out -> {
            out.setUseZip64(Zip64Mode.Always);
            Packed.add(out, new ZipArchiveEntry("a.html"), page(1).getBytes(UTF_8));
        });

        assertThat(read(zip).pages()).hasSize(1);
        assertThat(read(withoutDirectory(zip)).pages()).hasSize(1);
    }

    @Test
    void aZipOfMoreEntriesThanMemoryShouldHoldIsReadByItsHeaders() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 150_001; i++) {
                out.putNextEntry(new ZipEntry(i + "/"));
            }
        }
        Path file = write(bytes.toByteArray());

        assertThat(ZipScan.entries(ByteSource.file(file.toString()))).isEqualTo(150_001);
        try (Archive archive = Archive.open(file.toString())) {
            assertThat(archive.next()).isInstanceOf(NonPage.class);
        }
        assertThat(ArchiveReading.of(file, "149999", Limits.DEFAULT).entries()).containsExactly("149999/", "150000/");
    }

    @Test
    void namesThatAreMadeToChokeReadersAreNames() throws IOException {
        ArchiveReading reading = read(Packed.zip(
                File.of("%".repeat(60_000) + ".html", page(1)),
                File.of("a_files/".repeat(7_000) + "a.html", page(2)),
                File.of("a.warc" + ".gz".repeat(20_000), page(3)),
                File.of("a.".repeat(30_000) + "org/b.html", page(4)),
                File.of("#1".repeat(30_000), page(5))));

        assertThat(reading.found()).hasSize(5);
        assertThat(reading.pages().size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        byte[] zip = Packed.zip(out -> {
            var link = new ZipArchiveEntry("link.html");
            link.setUnixMode(0120777);
            Packed.add(out, link, "/etc/passwd".getBytes(UTF_8));
        });

        ArchiveReading reading = read(zip);

        assertThat(reading.found()).containsExactly(nonPage(reading, 0, NonPage.RecordKind.LINK));
    }

    private static NonPage nonPage(ArchiveReading reading, int index, NonPage.RecordKind kind) {
        return new NonPage(reading.found().get(index).locator(), kind, Origin.UNKNOWN);
    }

    private ArchiveReading read(byte[] zip) throws IOException {
        return ArchiveReading.of(write(zip));
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(folder.resolve("test.zip"), zip);
    }

    private static byte[] withoutDirectory(byte[] zip) {
        return Arrays.copyOf(zip, directory(zip));
    }

    /** Where the directory starts. */
    static int directory(byte[] zip) {
        return find(zip, new byte[] {'P', 'K', 1, 2}, 0);
    }

    /** Where the header of an entry starts. */
    private static int entry(byte[] zip, int number) {
        int at = -1;
        for (int i = 0; i <= number; i++) {
            at = find(zip, new byte[] {'P', 'K', 3, 4}, at + 1);
        }
        return at;
    }

    static int find(byte[] bytes, byte[] mark, int from) {
        for (int i = from; i <= bytes.length - mark.length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new AssertionError("no such mark");
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
