package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import dev.winnow.archive.Archive;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.item.Split;
import dev.winnow.archive.warc.Warcs.Packed;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * WARC files as crawlers have written them. One file: each case is a record changed in the same small crawl, which its
 * helpers make.
 */
class WarcTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readsPagesAndCountsTheRest(Packed packed) throws IOException {
        List<ArchiveItem> found = read(packed.pack(List.of(
                Warcs.warcinfo(),
                Warcs.request(1),
                Warcs.response(1),
                Warcs.response(2, "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n", new byte[0]),
                Warcs.response(3, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", new byte[] {1, 2}),
                Warcs.response(4))));

        assertThat(shorts(found))
                .containsExactly(
                        "warcinfo",
                        "request",
                        "https://site.example/1",
                        "redirect",
                        "not html",
                        "https://site.example/4");
        Capture page = (Capture) found.get(2);
        assertThat(page.body()).isEqualTo(Warcs.page(1));
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.capturedAt()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
        assertThat(page.origin().status()).isEqualTo(200);
        assertThat(page.origin().recordId()).startsWith("<urn:test:");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtEveryPositionAsIfItHadNeverStopped(Packed packed) throws IOException {
        byte[] junk = "no record\r\n".getBytes(UTF_8);
        List<byte[]> records =
                new ArrayList<>(IntStream.range(0, 5).mapToObj(Warcs::response).toList());
        records.add(2, packed == Packed.PLAIN || packed == Packed.GZIP_WHOLE ? junk : Warcs.request(9));
        records.add(wrongDigest(7));
        String path = write(packed.pack(records));
        List<String> whole = shorts(readFrom(path, Archive.START));
        List<String> positions = new ArrayList<>();
        try (Archive archive = Archive.open(path)) {
            positions.add(archive.position());
            while (archive.next() != null) {
                positions.add(archive.position());
            }
        }

        assertThat(whole).hasSize(8);
        for (int i = 0; i < positions.size(); i++) {
            assertThat(shorts(readFrom(path, positions.get(i)))).isEqualTo(whole.subList(i, whole.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "ZSTD_FRAMES"})
    void everyOffsetLeadsToItsPageAlone(Packed packed) throws IOException {
        String path = write(
                packed.pack(IntStream.range(0, 6).mapToObj(Warcs::response).toList()));

        for (ArchiveItem found : readFrom(path, Archive.START)) {
            Locator place = found.locator();
            Capture again =
                    (Capture) readFrom(path, Long.toString(place.offset())).get(0);
            assertThat(again.body()).isEqualTo(((Capture) found).body());
            assertThat(place.length()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCutFileGivesWhatIsBeforeTheCutAndSaysWhereItIs(Packed packed) throws IOException {
        byte[] bytes =
                packed.pack(IntStream.range(0, 5).mapToObj(Warcs::response).toList());

        List<ArchiveItem> found = read(Arrays.copyOf(bytes, bytes.length - 60));

        assertThat(pages(found)).hasSizeGreaterThanOrEqualTo(packed == Packed.GZIP_WHOLE ? 1 : 4);
        assertThat(damages(found)).isNotEmpty();
        assertThat(pages(found))
                .allSatisfy(page -> assertThat(new String(page.body(), UTF_8)).endsWith("</html>\n"));
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP_MEMBERS", "ZSTD_FRAMES"})
    void aGarbledMemberCostsOnePage(Packed packed) throws IOException {
        List<byte[]> members = IntStream.range(0, 5)
                .mapToObj(i -> packed.pack(List.of(Warcs.response(i))))
                .toList();
        byte[] garbled = members.get(2).clone();
        new Random(5).nextBytes(garbled);
        System.arraycopy(members.get(2), 0, garbled, 0, 20);

        List<ArchiveItem> found =
                read(Warcs.join(members.get(0), members.get(1), garbled, members.get(3), members.get(4)));

        assertThat(pages(found).stream().map(Capture::url))
                .containsExactly(
                        "https://site.example/0",
                        "https://site.example/1",
                        "https://site.example/3",
                        "https://site.example/4");
        assertThat(damages(found)).hasSize(1);
        assertThat(found.get(2).locator().offset()).isEqualTo(members.get(0).length + members.get(1).length);
    }

    @Test
    void garbageBetweenRecordsIsNamedByItsPlace() throws IOException {
        byte[] garbage = ("\u0001" + "garbage".repeat(50)).getBytes(UTF_8);
        byte[] first = Warcs.response(1);

        List<ArchiveItem> found = read(Warcs.join(first, garbage, Warcs.response(2)));

        assertThat(shorts(found))
                .containsExactly("https://site.example/1", "UNREADABLE_CONTAINER", "https://site.example/2");
        assertThat(found.get(1).locator().offset()).isEqualTo(first.length);
        assertThat(found.get(1).locator().length()).isEqualTo(garbage.length);
    }

    @Test
    void aLengthThatIsTooLargeDoesNotSwallowTheNextRecord() throws IOException {
        byte[] wrong = replaced(Warcs.response(1), "Content-Length: ", "Content-Length: 9");

        List<ArchiveItem> found = read(Warcs.join(wrong, Warcs.response(2), Warcs.response(3)));

        assertThat(pages(found).stream().map(Capture::url))
                .containsExactly("https://site.example/1", "https://site.example/2", "https://site.example/3");
        assertThat(pages(found).get(0).body()).isEqualTo(trimmed(Warcs.page(1)));
        assertThat(damages(found)).hasSize(1);
    }

    @Test
    void aLengthThatIsTooSmallDoesNotCutThePage() throws IOException {
        String text = new String(Warcs.response(1), UTF_8);
        for (int length : new int[] {90, 200, 300, 301, 302, 303, 304, 305, 310}) {
            byte[] wrong = text.replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
                    .getBytes(UTF_8);

            List<ArchiveItem> found = read(Warcs.join(wrong, Warcs.response(2)));

            assertThat(shorts(found))
                    .containsExactly("https://site.example/1", "UNREADABLE_CONTAINER", "https://site.example/2");
            assertThat(trimmed(pages(found).get(0).body())).isEqualTo(trimmed(Warcs.page(1)));
        }
    }

    @Test
    void aServersErrorIsARejectThatSaysSo() throws IOException {
        Capture capture =
                (Capture) read(Warcs.response(1, "HTTP/1.1 404 Not Found\r\n" + Warcs.HTML + "\r\n", Warcs.page(1)))
                        .get(0);

        assertThat(requireNonNull(capture.damage()).code()).isEqualTo(RejectCode.HTTP_ERROR);
        assertThat(capture.damage().sentence()).contains("404");
    }

    @Test
    void checksTheDigestAndKeepsThePage() throws IOException {
        List<ArchiveItem> found = read(Warcs.join(
                Warcs.response(1, "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n", Warcs.page(1), digest(Warcs.page(1))),
                wrongDigest(2)));

        assertThat(shorts(found))
                .containsExactly("https://site.example/1", "https://site.example/2", "UNREADABLE_CONTAINER");
    }

    @Test
    void readsFramesThatNeedADictionary() throws IOException {
        List<byte[]> records = IntStream.range(0, 60).mapToObj(Warcs::response).toList();
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4 << 10);
        records.forEach(trainer::addSample);
        byte[] dictionary = trainer.trainSamples();
        byte[] head = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x184D2A5D)
                .putInt(dictionary.length)
                .array();
        List<byte[]> frames = new ArrayList<>(List.of(head, dictionary));
        records.forEach(record -> frames.add(Zstd.compressUsingDict(record, dictionary, 3)));

        List<ArchiveItem> found = read(Warcs.join(frames));

        assertThat(pages(found)).hasSize(60).allSatisfy(page -> assertThat(page.damage())
                .isNull());
    }

    @Test
    void aRecordMayGoOnInTheNextMember() throws IOException {
        byte[] record = Warcs.response(1);
        byte[] bytes = Warcs.join(
                Warcs.gzip(Arrays.copyOf(record, 400)),
                Warcs.gzip(Arrays.copyOfRange(record, 400, record.length)),
                Warcs.gzip(Warcs.response(2)));

        assertThat(pages(read(bytes)).stream().map(Capture::body)).containsExactly(Warcs.page(1), Warcs.page(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "ZSTD_FRAMES"})
    void partsOfALargeContainerGiveWhatTheWholeGives(Packed packed) throws IOException {
        List<byte[]> records = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(Warcs::response).toList());
        // A page about the format holds what looks like a record.
        String text =
                "<!doctype html><pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n</pre></html>";
        records.add(
                77,
                Warcs.response(
                        1,
                        "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n",
                        text.repeat(30).getBytes(UTF_8)));
        String path = write(packed.pack(records));
        List<String> whole = places(readFrom(path, Archive.START));

        List<Split> splits = Archive.splits(path, 2_000);

        assertThat(splits).hasSizeGreaterThan(5);
        List<String> parts = new ArrayList<>();
        for (Split split : splits) {
            parts.addAll(places(readAll(Archive.open(path, split, Archive.START, Limits.DEFAULT))));
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void whatCanOnlyBeReadFromItsStartIsNotCut() throws IOException {
        List<byte[]> records = IntStream.range(0, 50).mapToObj(Warcs::response).toList();

        assertThat(Archive.splits(write(Packed.GZIP_WHOLE.pack(records)), 500)).containsExactly(Split.ALL);
        assertThat(Archive.splits(write(Warcs.page(1)), 100)).containsExactly(Split.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void joinsAPageThatIsSplitOverRecords(Packed packed) throws IOException {
        byte[] block = Warcs.join(("HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n").getBytes(UTF_8), Warcs.page(4));
        List<byte[]> records =
                List.of(Warcs.segment(4, 1, block, 300), Warcs.request(1), Warcs.segment(4, 2, block, 300));

        List<ArchiveItem> found = read(packed.pack(records));

        assertThat(pages(found)).hasSize(1);
        assertThat(pages(found).get(0).body()).isEqualTo(Warcs.page(4));
        assertThat(pages(read(packed.pack(records.subList(0, 2))))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "GZIP_MEMBERS", "ZSTD_FRAMES"})
    void aRevisitGivesThePageThatItNamesWhereTheFileHoldsIt(Packed packed) throws IOException {
        String ok = "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n";
        List<ArchiveItem> found = read(packed.pack(List.of(
                Warcs.response(1, ok, Warcs.page(1), digest(Warcs.page(1))),
                Warcs.record("revisit", "https://site.example/2", digest(Warcs.page(1)), ok.getBytes(UTF_8)),
                Warcs.record("revisit", "https://site.example/3", digest(Warcs.page(3)), ok.getBytes(UTF_8)))));

        assertThat(shorts(found)).containsExactly("https://site.example/1", "https://site.example/2", "revisit");
        assertThat(((Capture) found.get(1)).body()).isEqualTo(Warcs.page(1));
        assertThat(((Capture) found.get(1)).origin().form()).isEqualTo(Origin.CaptureForm.REVISIT);
    }

    /** Whatever happens to the bytes: no exception, no hang, and all that is before the damage. */
    @ParameterizedTest
    @EnumSource
    void noDamageThrows(Packed packed) throws IOException {
        List<byte[]> records = IntStream.range(0, 6).mapToObj(Warcs::response).toList();
        byte[] whole = packed.pack(records);
        Random random = new Random(20261126);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                bytes[Math.min(bytes.length - 1, at + i)] = (byte) random.nextInt();
            }
            bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            List<ArchiveItem> found = read(bytes);

            int before = packed == Packed.GZIP_WHOLE ? 0 : before(packed, records, at);
            assertThat(found.stream().limit(before))
                    .allSatisfy(page -> assertThat(((Capture) page).damage()).isNull());
        }
    }

    private static int before(Packed packed, List<byte[]> records, int at) {
        int count = 0;
        while (count < records.size() && packed.pack(records.subList(0, count + 1)).length <= at) {
            count++;
        }
        return Math.max(0, count - 1);
    }

    private static byte[] wrongDigest(int number) {
        byte[] page = Warcs.page(number);
        return Warcs.response(
                number, "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n", page, digest(Warcs.page(number + 1)));
    }

    private static String digest(byte[] bytes) {
        try {
            var sha1 = java.security.MessageDigest.getInstance("SHA-1");
            sha1.update(bytes);
            return "WARC-Payload-Digest: sha1:" + new org.netpreserve.jwarc.WarcDigest(sha1).base32() + "\r\n";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] replaced(byte[] record, String what, String with) {
        String text = new String(record, UTF_8);
        int at = text.indexOf(what);
        return (text.substring(0, at) + with + text.substring(at + what.length())).getBytes(UTF_8);
    }

    private static byte[] trimmed(byte[] bytes) {
        return new String(bytes, UTF_8).strip().getBytes(UTF_8);
    }

    private static List<String> shorts(List<ArchiveItem> found) {
        return found.stream().map(WarcTest::inShort).toList();
    }

    private static String inShort(ArchiveItem found) {
        if (found instanceof NonPage nonPage) {
            return nonPage.kind().toString();
        }
        return found instanceof Damage damage ? damage.reject().code().name() : String.valueOf(((Capture) found).url());
    }

    private static List<Capture> pages(List<ArchiveItem> found) {
        return found.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .filter(page -> page.damage() == null)
                .toList();
    }

    private static List<ArchiveItem> damages(List<ArchiveItem> found) {
        return found.stream()
                .filter(f -> f instanceof Damage || (f instanceof Capture page && page.damage() != null))
                .toList();
    }

    private List<ArchiveItem> read(byte[] bytes) throws IOException {
        return readFrom(write(bytes), Archive.START);
    }

    private String write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.warc"), bytes).toString();
    }

    private static List<String> places(List<ArchiveItem> found) {
        return found.stream().map(f -> f.locator() + " " + inShort(f)).toList();
    }

    private static List<ArchiveItem> readFrom(String path, String position) throws IOException {
        return readAll(Archive.open(path, position, Limits.DEFAULT));
    }

    private static List<ArchiveItem> readAll(Archive opened) throws IOException {
        List<ArchiveItem> found = new ArrayList<>();
        try (Archive archive = opened) {
            for (ArchiveItem next = archive.next(); next != null; next = archive.next()) {
                found.add(next);
            }
        }
        return found;
    }
}
