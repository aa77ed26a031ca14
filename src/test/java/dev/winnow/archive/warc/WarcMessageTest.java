package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.item.Capture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's message within a record: its head and how its body is packed. */
class WarcMessageTest {
    @TempDir
    Path folder;

    @Test
    void undoesEveryEncoding() throws IOException {
        byte[] page = Warcs.page(1);
        String ok = "HTTP/1.1 200 OK\r\n" + Warcs.HTML;
        List<Capture> pages = pages(Warcs.join(
                Warcs.response(1, ok + "Content-Encoding: gzip\r\n\r\n", Warcs.gzip(page)),
                Warcs.response(2, ok + "Content-Encoding: gzip, gzip\r\n\r\n", Warcs.gzip(Warcs.gzip(page))),
                Warcs.response(3, ok + "Content-Encoding: deflate\r\n\r\n", deflated(page, false)),
                Warcs.response(4, ok + "Content-Encoding: deflate\r\n\r\n", deflated(page, true)),
                Warcs.response(5, ok + "Content-Encoding: zstd\r\n\r\n", Zstd.compress(page)),
                Warcs.response(6, ok + "Content-Encoding: gzip\r\n\r\n", page),
                Warcs.response(7, ok + "Transfer-Encoding: chunked\r\n\r\n", chunked(page)),
                Warcs.response(8, ok + "Transfer-Encoding: chunked\r\n\r\n", page),
                Warcs.response(
                        9,
                        ok + "Transfer-Encoding: chunked\r\nContent-Encoding: x-gzip\r\n\r\n",
                        chunked(Warcs.gzip(page)))));

        assertThat(pages).hasSize(9).allSatisfy(read -> assertThat(read.body()).isEqualTo(page));
    }

    @Test
    void takesHeadsThatNoStandardAllows() throws IOException {
        byte[] page = Warcs.page(1);
        List<Capture> pages = pages(Warcs.join(
                Warcs.response(1, "HTTP/2 200\r\nContent-Type: text/html\r\n\r\n", page),
                Warcs.response(2, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n", page),
                Warcs.response(3, "HTTP/1.1 200 OK\r\nContent-Type:\r\n text/html\r\nbroken line\r\n\r\n", page),
                Warcs.response(4, "HTTP/1.1 200 OK\r\nCONTENT-TYPE: Text/HTML\r\n\r\n", page),
                Warcs.response(5, "HTTP/1.1 200 OK\r\n\r\n", page),
                Warcs.response(6, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", page),
                Warcs.response(7, "", page),
                withSenselessLine(Warcs.response(1))));

        assertThat(pages).hasSize(8).allSatisfy(read -> assertThat(new String(read.body(), UTF_8))
                .isEqualTo(new String(page, UTF_8)));
    }

    private List<Capture> pages(byte[] warc) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("test.warc"), warc)).pages();
    }

    private static byte[] withSenselessLine(byte[] record) {
        return new String(record, UTF_8)
                .replaceFirst("WARC-Date", "a line without sense\r\nWARC-Date")
                .getBytes(UTF_8);
    }

    private static byte[] deflated(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(6, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] chunked(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += 200) {
            int n = Math.min(200, bytes.length - at);
            out.writeBytes((Integer.toHexString(n) + "\r\n").getBytes(UTF_8));
            out.write(bytes, at, n);
            out.writeBytes("\r\n".getBytes(UTF_8));
        }
        out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
        return out.toByteArray();
    }
}
