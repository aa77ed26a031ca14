package dev.winnow.archive;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.Packed.File;
import dev.winnow.archive.warc.Warcs;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** One archive of each kind of packed or saved pages, whole and made here: what resuming and damage are tried on. */
public final class Specimens {
    private Specimens() {}

    /** By name; the names are for people, kinds are known by content. */
    public static Map<String, byte[]> all() {
        File[] tree = tree();
        byte[] tar = Packed.tar(tree);
        byte[] zip = Packed.zip(tree);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("tree.zip", zip);
        all.put("stored.zip", stored(tree));
        all.put("tree.tar", tar);
        all.put("tree.tar.gz", Packed.gzip(tar));
        all.put("tree.tar.bz2", Packed.bzip2(tar));
        all.put("tree.tar.xz", Packed.xz(tar));
        all.put("tree.tar.zst", Packed.zstd(tar));
        all.put("tree.tar.lz4", Packed.lz4(tar));
        all.put("page.html.gz", Packed.gzip(page(7).getBytes(UTF_8)));
        all.put("page.html.zst", Packed.zstd(page(7).getBytes(UTF_8)));
        all.put("page.mhtml", mhtml(page(8)));
        all.put("page.webarchive", webArchive("https://example.org/9", page(9)));
        all.put("nested.zip", nested(zip, tar));
        all.put("nested.tar.gz", Packed.gzip(nested(zip, tar)));
        for (Warcs.Packed packed : Warcs.Packed.values()) {
            all.put("warc " + packed, packed.pack(records()));
        }
        all.put("crawl.arc", arc());
        all.put("crawl.arc.gz", Packed.gzip(arc()));
        all.put("crawl.wacz", wacz());
        return all;
    }

    private static File[] tree() {
        return new File[] {
            File.of("www.example.org/index.html", page(1)),
            File.of("www.example.org/style.css", "p { color: red }"),
            File.of("www.example.org/2024/über uns.html", page(2)),
            File.of("www.example.org/2024/picture.png", "\u0089PNG\r\n"),
            File.of("www.example.org/about", page(3)),
            File.of("www.example.org/empty.html", "")
        };
    }

    /** One of each thing that a record may be. */
    private static List<byte[]> records() {
        String ok = "HTTP/1.1 200 OK\r\n" + Warcs.HTML + "\r\n";
        String digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n";
        return List.of(
                Warcs.warcinfo(),
                Warcs.request(1),
                Warcs.response(1, ok, Warcs.page(1), digest),
                Warcs.record("revisit", "https://site.example/2", digest, ok.getBytes(UTF_8)),
                Warcs.response(3, "HTTP/1.1 404 Not Found\r\n" + Warcs.HTML + "\r\n", Warcs.page(3)),
                Warcs.segment(4, 1, Warcs.join(ok.getBytes(UTF_8), Warcs.page(4)), 300),
                Warcs.segment(4, 2, Warcs.join(ok.getBytes(UTF_8), Warcs.page(4)), 300),
                Warcs.response(5));
    }

    private static byte[] arc() {
        byte[] block = Warcs.join(("HTTP/1.0 200 OK\r\n" + Warcs.HTML + "\r\n").getBytes(UTF_8), Warcs.page(1));
        return Warcs.join(
                Warcs.arcHead(),
                Warcs.arc("http://a.example/ b", "text/html", block),
                Warcs.arc("http://a.example/c", "text/html", block));
    }

    private static byte[] wacz() {
        byte[] warc = Warcs.Packed.GZIP_MEMBERS.pack(records());
        return Packed.zip(out -> {
            Packed.add(out, Packed.stored("archive/data.warc.gz", warc), warc);
            byte[] list = "{}".getBytes(UTF_8);
            Packed.add(out, Packed.stored("pages/pages.jsonl", list), list);
        });
    }

    private static byte[] stored(File... files) {
        return Packed.zip(out -> {
            for (File file : files) {
                Packed.add(out, Packed.stored(file.name(), file.bytes()), file.bytes());
            }
        });
    }

    private static byte[] nested(byte[] zip, byte[] tar) {
        byte[] inner = stored(new File("tree.tar", tar), new File("page.mhtml", mhtml(page(5))));
        return Packed.zip(out -> {
            Packed.add(out, new ZipArchiveEntry("first.html"), page(4).getBytes(UTF_8));
            Packed.add(out, new ZipArchiveEntry("packed.zip"), zip);
            Packed.add(out, Packed.stored("inner.zip", inner), inner);
            Packed.add(out, new ZipArchiveEntry("last.html.gz"), Packed.gzip(page(6).getBytes(UTF_8)));
        });
    }

    static byte[] mhtml(String page) {
        return ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/8\r\n"
                        + "Date: Mon, 17 Dec 2018 11:28:18 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\r\n\r\n"
                        + "----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
                        + "Content-Location: https://example.org/8\r\n\r\n" + page.replace("\n", "\r\n")
                        + "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                        + "----b----\r\n")
                .getBytes(UTF_8);
    }

    /** In the form that Safari writes: a dictionary with a main resource, and a list of others. */
    public static byte[] webArchive(String url, String page) {
        Plist plist = new Plist();
        int data = plist.object(0x40, page.getBytes(UTF_8));
        int main = plist.map(Map.of(
                plist.text("WebResourceData"), data,
                plist.text("WebResourceURL"), plist.text(url),
                plist.text("WebResourceMIMEType"), plist.text("text/html"),
                plist.text("WebResourceTextEncodingName"), plist.text("UTF-8")));
        int picture = plist.map(Map.of(plist.text("WebResourceMIMEType"), plist.text("image/png")));
        int parts = plist.object(0xa0, new byte[] {(byte) picture});
        return plist.file(plist.map(Map.of(plist.text("WebMainResource"), main, plist.text("WebSubresources"), parts)));
    }

    /** Writes a binary property list of fewer than 256 objects. */
    private static final class Plist {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>();

        Plist() {
            out.writeBytes("bplist00".getBytes(US_ASCII));
        }

        int text(String text) {
            return object(0x50, text.getBytes(ISO_8859_1));
        }

        int map(Map<Integer, Integer> map) {
            byte[] references = new byte[map.size() * 2];
            int at = 0;
            for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                references[at] = entry.getKey().byteValue();
                references[at + map.size()] = entry.getValue().byteValue();
                at++;
            }
            return object(0xd0, references);
        }

        int object(int marker, byte[] content) {
            int length = marker == 0xd0 ? content.length / 2 : content.length;
            offsets.add(out.size());
            if (length < 15) {
                out.write(marker | length);
            } else {
                out.write(marker | 0xf);
                out.write(0x12);
                out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
            }
            out.writeBytes(content);
            return offsets.size() - 1;
        }

        byte[] file(int top) {
            int table = out.size();
            offsets.forEach(offset ->
                    out.writeBytes(ByteBuffer.allocate(4).putInt(offset).array()));
            ByteBuffer trailer = ByteBuffer.allocate(32).put(6, (byte) 4).put(7, (byte) 1);
            out.writeBytes(trailer.putLong(8, offsets.size())
                    .putLong(16, top)
                    .putLong(24, table)
                    .array());
            return out.toByteArray();
        }
    }
}
