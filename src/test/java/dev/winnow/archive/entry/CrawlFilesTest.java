package dev.winnow.archive.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.NonPage.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of crawlers and packers are no pages, in folders and in containers. */
class CrawlFilesTest {
    private static final String PROSE =
            "The bell\n\nDivers of the fire brigade have lifted a bell from the river. Nobody had believed them.\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site/hts-cache/new.txt",
                "site/hts-cache/old.html",
                "hts-log.txt",
                "bag/bagit.txt",
                "bag/manifest-sha256.txt",
                "bag/tagmanifest-md5.txt",
                "reports/threads-report.txt",
                "reports/frontier-summary-report.txt",
                "wget-log.txt",
                "wget.log.txt"
            })
    void areToldByTheirNames(String name) throws IOException {
        assertThat(kind(name, PROSE)).isEqualTo(RecordKind.METADATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warcs/a.warc.gz\nwarcs/b.warc.gz\n",
                "# HTTP Cookie File\n\n.example.org\tTRUE\t/\tFALSE\t1234\tname\tvalue\n",
                "# seeds\nhttps://example.org/\nhttps://example.net/a b\n",
                "d41d8cd98f00b204e9800998ecf8427e  data/a.html\nd41d8cd98f00b204e9800998ecf8427e *data/b.html\n",
                "SHA256 (a.html) = e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n",
                "2024-03-05T08:15:00.000Z 200 1234 http://example.org/ - - text/html\n2024-03-05T08:15:01.000Z   404 1 x y\n",
                "[#urls] [#bytes] [host]\n199 48123456 example.org 0 0\n1 54 dns: 0 0\n",
                "Crawl Name: valley\nCrawl Status: Finished\nTotal Seeds: 1\nNovel Bytes: 4812 (46 MiB)\n",
                " CDX N b a m s k r M S V g\norg,example)/ 20240305081500 http://example.org/ text/html 200 AAAA - - 1 2 a.gz\n",
                "--2024-03-05 08:15:00--  https://example.org/\nResolving example.org... 192.0.2.1\nHTTP request sent\n"
            })
    void areToldByHowTheirLinesAreBuilt(String text) throws IOException {
        assertThat(kind("list.txt", text)).isEqualTo(RecordKind.NOT_HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROSE,
                """
                Anna: I saw the bell first, and I will not say where it was.
                Bert: That is not how I remember it at all!
                Anna: You were asleep in the boat, as always.
                """,
                "1. Take the boat out.\n2. Wait for the fog to lift.\n3. Dive.\n",
                "\u8fd9\u662f\u4e00\u7bc7\u6587\u7ae0\u3002\n\u7b2c\u4e8c\u6bb5\u3002\n",
                "2024 was a good year for bells.\n1640 was better.\n"
            })
    void whatPeopleReadIsAPage(String text) throws IOException {
        assertThat(kind("text.txt", text)).isNull();
    }

    @Test
    void theStartPageOfACopyIsNoPageOfTheSite() throws IOException {
        String httrack = "<html><head><title>Local index - HTTrack Website Copier</title></head><body><h1>Index of"
                + " locally available sites:</h1><a href=x/index.html>x</a></body></html>";
        String about =
                "<html><head><title>How to use HTTrack Website Copier</title></head><body>" + PROSE + "</body></html>";

        assertThat(kind("index.html", httrack)).isEqualTo(RecordKind.METADATA);
        assertThat(kind("about.html", about)).isNull();
    }

    @Test
    void whatASnapshotDerivesFromItsPageIsPartOfIt() throws IOException {
        assertThat(kind("archive/1709626500.0/readability/content.html", "<p>" + PROSE))
                .isEqualTo(RecordKind.PART);
        assertThat(kind("archive/1709626500/htmltotext.txt", PROSE)).isEqualTo(RecordKind.PART);
        assertThat(kind("archive/1709626500/singlefile.html", "<p>" + PROSE)).isNull();
        assertThat(kind("www.example.org/readability/content.html", "<p>" + PROSE))
                .isNull();
    }

    /** The same in a folder, a zip and a tar; null for a page. */
    private @Nullable RecordKind kind(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
        Path zip = Files.write(folder.resolve("all.zip"), Packed.zip(Packed.File.of(name, text)));
        Path tar = Files.write(folder.resolve("all.tar"), Packed.tar(Packed.File.of(name, text)));
        RecordKind kind = kind(file);
        assertThat(kind(zip)).isEqualTo(kind);
        assertThat(kind(tar)).isEqualTo(kind);
        return kind;
    }

    private static @Nullable RecordKind kind(Path file) throws IOException {
        ArchiveReading reading = ArchiveReading.of(file);
        assertThat(reading.damages()).isEmpty();
        return reading.found().get(0) instanceof NonPage nonPage ? nonPage.kind() : null;
    }
}
