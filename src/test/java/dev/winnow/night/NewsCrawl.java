package dev.winnow.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.site.NewsMonths.DatedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pages of news sites in the forms that archives have. */
final class NewsCrawl {
    private static final Instant FIRST = Instant.parse("2024-06-01T00:00:00Z");

    private NewsCrawl() {}

    /** With their addresses and days. */
    static void warc(Path file, List<DatedPage> pages) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (DatedPage page : pages) {
                out.write(record(page));
            }
        }
    }

    private static byte[] record(DatedPage page) throws IOException {
        byte[] html = page.html().getBytes(UTF_8);
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + html.length
                        + "\r\n\r\n")
                .getBytes(UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(page.address().getBytes(UTF_8)) + ">\r\nWARC-Date: "
                + FIRST.plus(page.day(), ChronoUnit.DAYS) + "\r\nWARC-Target-URI: " + page.address()
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length + html.length) + "\r\n\r\n";
        var record = new ByteArrayOutputStream();
        record.write(head.getBytes(UTF_8));
        record.write(http);
        record.write(html);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    /** As saved files in a zip: only the pages themselves say where they are from. */
    static void zip(Path file, List<DatedPage> pages) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (DatedPage page : pages) {
                var entry = new ZipEntry("saved/page-" + page.day() + ".html");
                entry.setTime(FIRST.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(page.html().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** As saved files of a folder. */
    static void files(Path folder, List<DatedPage> pages) throws IOException {
        Files.createDirectories(folder);
        for (DatedPage page : pages) {
            Files.writeString(folder.resolve("page-" + page.day() + ".html"), page.html());
        }
    }
}
