package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as crawlers in use have written them, though no standard does. */
class OddRecordsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "GZIP_WHOLE"})
    void aZeroByteBehindEachRecordIsNoDamage(Warcs.Packed packed) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(Warcs.join(Warcs.response(i), new byte[1]));
        }

        ArchiveReading reading = read(packed.pack(records));

        assertThat(reading.pages()).hasSize(4);
        assertThat(reading.damages()).isEmpty();
    }

    @Test
    void chunksThatAreNoneOrPaddedOrNamedTwiceLeaveTheirPages() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "Transfer-Encoding: chunked\r\n";
        byte[] page = Warcs.page(1);
        List<byte[]> records = List.of(
                Warcs.response(1, ok + "\r\n", page),
                Warcs.response(2, ok + "Transfer-Encoding: chunked\r\n\r\n", chunk(page, "", "0")),
                Warcs.response(3, ok + "\r\n", chunk(page, "     ", "0")),
                Warcs.response(4, ok + "\r\n", chunk(page, "; name=value", "000")),
                Warcs.response(5, ok + "Content-Encoding: gzip\r\n\r\n", chunk(Warcs.gzip(page), "", "0")),
                Warcs.response(6, ok + "Content-Encoding: gzip\r\n\r\n", page));

        ArchiveReading reading = read(Warcs.join(records));

        assertThat(reading.pages()).hasSize(6).allSatisfy(read -> assertThat(read.body())
                .isEqualTo(page));
        assertThat(reading.damages()).isEmpty();
    }

    /** One chunk, with something behind its size, and the last one. */
    private static byte[] chunk(byte[] body, String behind, String last) {
        return Warcs.join(
                (Integer.toHexString(body.length) + behind + "\r\n").getBytes(UTF_8),
                body,
                ("\r\n" + last + "\r\n\r\n").getBytes(UTF_8));
    }

    @Test
    void ofResourcesThePagesAreReadAndWhatACrawlerMadeOfThemIsNot() throws IOException {
        ArchiveReading reading = read(Warcs.join(
                Warcs.record("resource", "https://site.example/1", "Content-Type: text/html\r\n", Warcs.page(1)),
                Warcs.record("resource", "https://site.example/2", "", Warcs.page(2)),
                Warcs.record(
                        "resource",
                        "urn:text:https://site.example/1",
                        "Content-Type: text/plain\r\n",
                        "The text of the page. ".repeat(40).getBytes(UTF_8)),
                Warcs.record(
                        "resource",
                        "urn:pageinfo:https://site.example/1",
                        "Content-Type: application/json\r\n",
                        "{\"pageid\":\"x\"}".getBytes(UTF_8)),
                Warcs.record(
                        "resource",
                        "urn:view:https://site.example/1",
                        "Content-Type: image/png\r\n",
                        "PNG".getBytes(UTF_8))));

        assertThat(reading.pages())
                .extracting(Capture::url)
                .containsExactly("https://site.example/1", "https://site.example/2");
        assertThat(reading.damages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text/html\"; charset=utf-8",
                "'text/html;charset=utf-8'",
                "text/html\ttext/plain",
                "text/html charset=utf-8",
                "TEXT/HTML;",
                "application/vnd.wap.xhtml+xml",
                "application/x-httpd-php",
                "text/x-server-parsed-html",
                "text/html5",
                "htm",
                "application/x-msdownload"
            })
    void anOddTypeDoesNotHideAPage(String type) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";

        assertThat(read(Warcs.response(1, head, Warcs.page(1))).pages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/css", "application/javascript", "image/svg+xml", "application/ld+json", "text/x-js"})
    void whatIsCalledAScriptOrAPictureIsNoPage(String type) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";

        assertThat(read(Warcs.response(1, head, "<!-- // -->".getBytes(UTF_8))).captures())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n",
                "HTTP/1.0 200 Connection established\r\nProxy-agent: squid\r\n\r\n",
                "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
                "\r\n"
            })
    void theLastHeadCounts(String before) throws IOException {
        Capture page =
                read(Warcs.response(1, before + OK, Warcs.page(1))).pages().get(0);

        assertThat(page.origin().status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(Warcs.page(1));
    }

    @Test
    void undoesAPackingThatNobodyNamed() throws IOException {
        byte[] packed = Warcs.gzip(Warcs.page(1));
        String named = OK.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");

        ArchiveReading reading = read(Warcs.join(
                Warcs.response(1, OK, packed),
                Warcs.response(2, OK.replace("\r\n\r\n", "\r\nContent-Encoding: none\r\n\r\n"), packed),
                Warcs.response(3, named, Warcs.gzip(packed)),
                Warcs.response(4, OK, com.github.luben.zstd.Zstd.compress(Warcs.page(1))),
                Warcs.response(5, OK, zlib(Warcs.page(1))),
                Warcs.record("resource", "https://site.example/6", "Content-Type: text/html\r\n", packed)));

        assertThat(reading.pages()).hasSize(6);
        assertThat(reading.pages()).allSatisfy(page -> assertThat(page.body()).isEqualTo(Warcs.page(1)));
        assertThat(reading.damages()).isEmpty();
    }

    private static byte[] zlib(byte[] page) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var packing = new java.util.zip.DeflaterOutputStream(out)) {
            packing.write(page);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 8})
    void aPageIsWholeThoughTheEndOfItsPackingIsNot(int missing) throws IOException {
        byte[] packed = Warcs.gzip(Warcs.page(1));
        String head = OK.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");

        ArchiveReading reading = read(Warcs.response(1, head, Arrays.copyOf(packed, packed.length - missing)));

        assertThat(reading.pages()).singleElement().satisfies(page -> assertThat(page.body())
                .isEqualTo(Warcs.page(1)));
        assertThat(reading.damages()).hasSize(1);
    }

    @Test
    void aPageIsWholeThoughItsPackingHasAWrongChecksum() throws IOException {
        byte[] packed = Warcs.gzip(Warcs.page(1));
        packed[packed.length - 6] ^= 1;
        String head = OK.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");

        ArchiveReading reading = read(Warcs.response(1, head, packed));

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages()).hasSize(1);
    }

    @Test
    void halfAPageIsKeptAndSaysSo() throws IOException {
        byte[] packed = Warcs.gzip(Warcs.page(1));
        String head = OK.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n");

        ArchiveReading reading = read(Warcs.response(1, head, Arrays.copyOf(packed, packed.length - 20)));

        assertThat(reading.pages()).isEmpty();
        Capture half = reading.captures().get(0);
        assertThat(new String(half.body(), UTF_8)).contains("Grüße von Seite 1.");
        assertThat(requireNonNull(half.damage()).code()).isEqualTo(RejectCode.TRUNCATED);
        assertThat(reading.damages()).hasSize(1);
    }

    @Test
    void aPageThatTheCrawlerCutIsWholeWhereItEnds() throws IOException {
        byte[] cut = Arrays.copyOf(Warcs.page(2), 400);
        ArchiveReading reading = read(Warcs.join(
                Warcs.response(1, OK, Warcs.page(1), "WARC-Truncated: disconnect\r\n"),
                Warcs.response(2, OK, cut, "WARC-Truncated: length\r\n")));

        assertThat(reading.captures()).hasSize(2);
        assertThat(reading.pages()).extracting(Capture::url).containsExactly("https://site.example/1");
        assertThat(requireNonNull(reading.captures().get(1).damage()).sentence())
                .contains("length");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "GZIP_WHOLE"})
    void aLengthInCharactersDoesNotCutAPage(Warcs.Packed packed) throws IOException {
        String page = "<html><body>" + "<p>следующие шесть недель</p>\n".repeat(40) + "</body></html>";
        String head = OK.replace("\r\n\r\n", "\r\nContent-Length: " + page.length() + "\r\n\r\n");
        String record = new String(Warcs.response(1, head, page.getBytes(UTF_8)), UTF_8);
        String counted = record.replaceFirst(
                "(?s)Content-Length: \\d+\r\n\r\nHTTP",
                "Content-Length: " + (head.length() + page.length()) + "\r\n\r\nHTTP");

        ArchiveReading reading =
                read(packed.pack(List.of(counted.getBytes(UTF_8), Warcs.response(2), Warcs.response(3))));

        assertThat(reading.pages()).hasSize(3);
        assertThat(new String(reading.pages().get(0).body(), UTF_8).strip()).isEqualTo(page);
        assertThat(reading.damages()).hasSize(1);
    }

    @Test
    void oddRecordHeadsGiveTheirPages() throws IOException {
        for (String[] change : new String[][] {
            {"https://site.example/1", "<https://site.example/1>"},
            {"WARC-Target-URI:", "warc-target-uri:"},
            {"WARC-Date: 2024-05-06T07:08:09Z", "WARC-Date: 20240506070809"},
            {"WARC-Date: 2024-05-06T07:08:09Z", "WARC-Date: 2024-05-06T09:08:09+02:00"},
            {"WARC/1.1", "WARC/0.18"},
            {"\r\n\r\nHTTP", "\n\nHTTP"},
            {"</html>\n\r\n\r\n", "</html>\n\r\n"},
            {"</html>\n\r\n\r\n", "</html>\r\n\r\n"},
            {"</html>\n\r\n\r\n", "</html>\n\n\r\n\r\n"}
        }) {
            String record = new String(Warcs.response(1), UTF_8).replace(change[0], change[1]);

            ArchiveReading reading = read(Warcs.join(record.getBytes(UTF_8), Warcs.response(2)));

            assertThat(reading.pages()).as(change[1]).hasSize(2);
            assertThat(reading.pages().get(0).url()).isEqualTo("https://site.example/1");
            assertThat(reading.pages().get(0).capturedAt()).isEqualTo("2024-05-06T07:08:09Z");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "ZSTD_FRAMES"})
    void joinsSlicesThatAreAllThere(Warcs.Packed packed) throws IOException {
        byte[] page = Warcs.page(1);
        List<byte[]> records = List.of(
                slice(1, page, 500, page.length),
                Warcs.response(2),
                slice(1, page, 0, 300),
                slice(1, page, 250, 500),
                slice(1, page, 0, 300));
        Path file = Files.write(folder.resolve("slices.warc"), packed.pack(records));

        ArchiveReading whole = ArchiveReading.of(file);

        assertThat(whole.damages()).isEmpty();
        assertThat(whole.pages()).hasSize(2);
        assertThat(whole.pages().get(1).body()).isEqualTo(page);
        assertThat(whole.found()).filteredOn(NonPage.class::isInstance).hasSize(3);
        for (int i = 0; i < whole.positions().size(); i++) {
            assertThat(ArchiveReading.of(file, whole.positions().get(i), Limits.DEFAULT)
                            .lines())
                    .isEqualTo(whole.lines().subList(i, whole.lines().size()));
        }
    }

    @Test
    void aSliceAloneIsNoWholePage() throws IOException {
        byte[] page = Warcs.page(1);

        ArchiveReading reading = read(Warcs.join(
                slice(1, page, 0, 300),
                slice(1, page, 400, page.length),
                slice(2, page, 0, page.length),
                slice(3, page, 200, page.length)));

        assertThat(reading.pages()).extracting(Capture::url).containsExactly("https://site.example/2");
        assertThat(reading.captures())
                .filteredOn(capture -> capture.damage() != null)
                .allSatisfy(capture ->
                        assertThat(requireNonNull(capture.damage()).code()).isEqualTo(RejectCode.TRUNCATED))
                .hasSize(3);
    }

    private static byte[] slice(int number, byte[] page, int from, int until) {
        String head = "HTTP/1.1 206 Partial Content\r\n" + Warcs.HTML + "Content-Range: bytes " + from + "-"
                + (until - 1) + "/" + page.length + "\r\n\r\n";
        return Warcs.response(number, head, Arrays.copyOfRange(page, from, until));
    }

    private ArchiveReading read(byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("odd.warc"), bytes));
    }
}
