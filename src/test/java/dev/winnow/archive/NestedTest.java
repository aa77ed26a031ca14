package dev.winnow.archive;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Packed.File;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.warc.Warcs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedTest {
    private static final byte[] INNER = Packed.zip(File.of("a.html", page(1)), File.of("b.html", page(2)));

    @TempDir
    Path folder;

    @Test
    void severalWaczInOneAreNoDamage() throws IOException {
        byte[] first = wacz(1);
        byte[] second = wacz(2);
        byte[] list = "{\"profile\": \"multi-wacz-package\"}".getBytes(UTF_8);
        byte[] all = Packed.zip(out -> {
            Packed.add(out, Packed.stored("one.wacz", first), first);
            Packed.add(out, Packed.stored("two.wacz", second), second);
            Packed.add(out, Packed.stored("datapackage.json", list), list);
        });
        Path file = Files.write(folder.resolve("crawl.wacz"), all);

        ArchiveReading reading = ArchiveReading.of(file);

        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.damages()).isEmpty();
    }

    private static byte[] wacz(int page) {
        byte[] warc = Warcs.response(page);
        byte[] list = "{}".getBytes(UTF_8);
        return Packed.zip(out -> {
            Packed.add(out, Packed.stored("archive/data.warc", warc), warc);
            Packed.add(out, Packed.stored("datapackage.json", list), list);
        });
    }

    @Test
    void aWaczWhoseRecordsArePackedOnceMoreIsRead() throws IOException {
        byte[] warc = Packed.gzip(Warcs.response(1));
        byte[] wacz = Packed.zip(out -> {
            Packed.add(out, new ZipArchiveEntry("archive/data.warc.gz"), warc);
            Packed.add(out, new ZipArchiveEntry("datapackage.json"), "{}".getBytes(UTF_8));
        });

        ArchiveReading reading = ArchiveReading.of(Files.write(folder.resolve("crawl.wacz"), wacz));

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages()).isEmpty();
    }

    @Test
    void storedEntriesWhoseSizesStandBehindThemAreReadAsAStream() throws IOException {
        byte[] tar = Packed.gzip(Packed.tar(
                new File("one.zip", described("a.html", page(1))), new File("two.zip", described("b.html", page(2)))));

        ArchiveReading reading = read(tar, Limits.DEFAULT);

        assertThat(reading.entries()).containsExactly("one.zip!a.html", "two.zip!b.html");
        assertThat(reading.damages()).isEmpty();
    }

    /** A zip of one stored entry, its checksum and sizes in a descriptor behind it and not before it. */
    private static byte[] described(String name, String page) {
        byte[] body = page.getBytes(UTF_8);
        byte[] zip = Packed.zip(out -> Packed.add(out, Packed.stored(name, body), body));
        var from = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = 30 + from.getShort(26) + from.getShort(28) + body.length;
        var to = ByteBuffer.allocate(zip.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        to.put(zip, 0, end)
                .putInt(0x08074b50)
                .putInt(from.getInt(14))
                .putInt(body.length)
                .putInt(body.length);
        to.put(zip, end, zip.length - end);
        to.putShort(6, (short) (from.getShort(6) | 8))
                .putInt(14, 0)
                .putInt(18, 0)
                .putInt(22, 0);
        to.putShort(end + 16 + 8, (short) (from.getShort(end + 8) | 8));
        int directory = to.capacity() - 22 + 16;
        to.putInt(directory, to.getInt(directory) + 16);
        return to.array();
    }

    @Test
    void containersInsideContainersAreReadInPlace() throws IOException {
        byte[] tar = Packed.tar(new File("inner.zip", INNER), File.of("c.html", page(3)));
        byte[] zip = Packed.zip(new File("x/tree.tar.gz", Packed.gzip(tar)), File.of("d.html", page(4)));

        assertThat(read(zip, Limits.DEFAULT).entries())
                .containsExactly(
                        "x/tree.tar.gz!inner.zip!a.html",
                        "x/tree.tar.gz!inner.zip!b.html",
                        "x/tree.tar.gz!c.html",
                        "d.html");
    }

    @Test
    void aTarInsideAStreamOfItsOwnIsReadAsOne() throws IOException {
        byte[] twice = Packed.gzip(Packed.tar(File.of("a.html", page(1))));

        assertThat(read(Packed.tar(new File("tree.tgz", twice)), Limits.DEFAULT).pages())
                .hasSize(1);
    }

    @Test
    void deeperOnesThanTheLimitAreNamedAndTheRestIsRead() throws IOException {
        byte[] zip = INNER;
        for (int i = 0; i < 5; i++) {
            zip = Packed.zip(new File("in.zip", zip), File.of("page.html", page(i)));
        }

        ArchiveReading reading = read(zip, Limits.DEFAULT);

        assertThat(reading.pages()).hasSize(Limits.DEFAULT.depth());
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).locator().entry()).isEqualTo("in.zip!in.zip!in.zip");
        assertThat(reading.damages().get(0).reject().sentence()).contains("source.limits.depth");
    }

    @Test
    void damageInsideStaysInside() throws IOException {
        byte[] cut = Arrays.copyOf(INNER, INNER.length / 2);
        byte[] zip = Packed.zip(new File("cut.zip", cut), File.of("after.html", page(3)));

        ArchiveReading reading = read(zip, Limits.DEFAULT);

        assertThat(reading.pages()).extracting(c -> c.locator().entry()).contains("after.html", "cut.zip!a.html");
        assertThat(reading.damages())
                .isNotEmpty()
                .allMatch(d -> String.valueOf(d.locator().entry()).startsWith("cut.zip"));
    }

    @Test
    void pagesSayWhereTheyCameFrom() throws IOException {
        byte[] saved = "<html><!-- saved from url=(0021)https://example.org/a --><p>Text".getBytes(UTF_8);
        byte[] zip = Packed.zip(
                new File("Seite.html", saved),
                File.of("mirror/www.example.org/2024/index.html", page(2)),
                File.of("web/20240301120000id_/http:/example.net/b.html", page(3)),
                new File("page.mhtml", Specimens.mhtml(page(4))));

        assertThat(read(zip, Limits.DEFAULT).pages())
                .extracting(capture -> capture.url() + " " + capture.capturedAt())
                .containsExactly(
                        "https://example.org/a null",
                        "http://www.example.org/2024/ null",
                        "http://example.net/b.html 2024-03-01T12:00:00Z",
                        "https://example.org/8 2018-12-17T11:28:18Z");
    }

    private ArchiveReading read(byte[] bytes, Limits limits) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("outer"), bytes), Archive.START, limits);
    }
}
