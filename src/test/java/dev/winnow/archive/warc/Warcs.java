package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes records for tests, whole and broken. */
public final class Warcs {
    public static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    private Warcs() {}

    /** A page of a few hundred bytes that differs from every other. */
    public static byte[] page(int number) {
        return ("<!doctype html><html><head><title>Page " + number + "</title></head><body>"
                        + ("<p>Grüße von Seite " + number + ".</p>\n").repeat(20 + number % 7) + "</body></html>\n")
                .getBytes(UTF_8);
    }

    public static byte[] warcinfo() {
        return record(
                "warcinfo", null, "Content-Type: application/warc-fields\r\n", "software: test\r\n".getBytes(UTF_8));
    }

    /** A response with status 200. */
    public static byte[] response(int number) {
        return response(number, "HTTP/1.1 200 OK\r\n" + HTML + "\r\n", page(number));
    }

    public static byte[] response(int number, String head, byte[] body) {
        return response(number, head, body, "");
    }

    /**
     * A record.
     *
     * @param fields more of the record's head, each ended by a line end
     */
    public static byte[] response(int number, String head, byte[] body, String fields) {
        return record(
                "response",
                "https://site.example/" + number,
                "Content-Type: application/http; msgtype=response\r\n" + fields,
                join(head.getBytes(UTF_8), body));
    }

    /** The first or the second part of a page that is split after so many bytes. */
    public static byte[] segment(int number, int part, byte[] block, int split) {
        byte[] bytes = part == 1 ? Arrays.copyOf(block, split) : Arrays.copyOfRange(block, split, block.length);
        String origin = "<urn:test:" + Arrays.hashCode(Arrays.copyOf(block, split)) + ">";
        String fields = "Content-Type: application/http; msgtype=response\r\nWARC-Segment-Number: " + part + "\r\n"
                + (part == 1
                        ? ""
                        : "WARC-Segment-Origin-ID: " + origin + "\r\nWARC-Segment-Total-Length: " + block.length
                                + "\r\n");
        return record(part == 1 ? "response" : "continuation", "https://site.example/" + number, fields, bytes);
    }

    public static byte[] request(int number) {
        return record(
                "request",
                "https://site.example/" + number,
                "Content-Type: application/http; msgtype=request\r\n",
                ("GET /" + number + " HTTP/1.1\r\nHost: site.example\r\n\r\n").getBytes(UTF_8));
    }

    public static byte[] record(
            String type, @org.jspecify.annotations.Nullable String url, String fields, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:test:" + Arrays.hashCode(block)
                + ">\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n" + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                + fields + "Content-Length: " + block.length + "\r\n\r\n";
        return join(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    public static byte[] arc(String url, String type, byte[] block) {
        String line = url + " 192.0.2.1 20080430204825 " + type + " " + block.length + "\n";
        return join(line.getBytes(ISO_8859_1), block, new byte[] {'\n'});
    }

    public static byte[] arcHead() {
        byte[] block = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n".getBytes(UTF_8);
        return arc("filedesc://test.arc", "text/plain", block);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] join(List<byte[]> parts) {
        return join(parts.toArray(byte[][]::new));
    }

    /** How records are packed. */
    public enum Packed {
        PLAIN,
        GZIP_MEMBERS,
        GZIP_WHOLE,
        ZSTD_FRAMES;

        public byte[] pack(List<byte[]> records) {
            return switch (this) {
                case PLAIN -> join(records);
                case GZIP_MEMBERS -> join(records.stream().map(Warcs::gzip).toList());
                case GZIP_WHOLE -> gzip(join(records));
                case ZSTD_FRAMES -> join(records.stream().map(Zstd::compress).toList());
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
