package dev.winnow.archive;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Packed.File;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.warc.Warcs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
