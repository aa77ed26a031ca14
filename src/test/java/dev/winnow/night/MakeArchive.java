package dev.winnow.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an archive of {@link MadePages}, for measurements: {@code MakeArchive FOLDER PAGES warc|files [SEED]}. As WARC, ten
 * thousand pages a file and a gzip member for each record, as crawlers write them; as files, one a page in a folder for each
 * site.
 */
public final class MakeArchive {
    private static final int PAGES_A_WARC = 10_000;
    private static final Instant FIRST = Instant.parse("2024-06-01T00:00:00Z");

    private MakeArchive() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int pages = Integer.parseInt(args[1]);
        var made = new MadePages(args.length > 3 ? Long.parseLong(args[3]) : 1, 40);
        if (args[2].equals("files")) {
            files(folder, made, 0, pages);
        } else {
            for (int i = 0; i < pages; i += PAGES_A_WARC) {
                Path file = folder.resolve(String.format(Locale.ROOT, "crawl-%05d.warc.gz", i / PAGES_A_WARC));
                warc(file, made, i, Math.min(pages, i + PAGES_A_WARC));
            }
        }
        System.out.println(pages + " pages in " + folder);
    }

    /** Pages {@code from} to {@code until}, exclusive, one a file. */
    public static void files(Path folder, MadePages made, int from, int until) throws IOException {
        for (int i = from; i < until; i++) {
            Path file = folder.resolve(made.host(i)).resolve("story-" + i + ".html");
            Files.createDirectories(file.getParent());
            Files.write(file, made.page(i));
        }
    }

    /** Pages {@code from} to {@code until}, exclusive, in one file. */
    public static void warc(Path file, MadePages made, int from, int until) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = from; i < until; i++) {
                member(out, record(made.address(i), made.page(i), i));
            }
        }
    }

    private static void member(OutputStream out, byte[] record) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(record);
        }
        packed.writeTo(out);
    }

    private static byte[] record(String address, byte[] page, int number) throws IOException {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + new UUID(number, ~number)
                + ">\r\nWARC-Date: " + FIRST.plusSeconds(number) + "\r\nWARC-Target-URI: " + address
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length + page.length) + "\r\n\r\n";
        var record = new ByteArrayOutputStream();
        record.write(head.getBytes(UTF_8));
        record.write(http);
        record.write(page);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }
}
