package dev.winnow.archive.page;

import com.github.luben.zstd.ZstdInputStream;
import dev.winnow.archive.input.Packing;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes HTTP content encodings. Servers announce encodings that they do not use, and crawlers undo encodings and keep the
 * header: bytes that cannot be what they are called are taken as they are.
 */
public final class ContentEncodings {
    /** Encodings on top of each other that are undone unasked. */
    private static final int MOST_UNNAMED = 3;

    private ContentEncodings() {}

    /**
     * The body with all encodings undone, the last one first, and then those that nobody named but the bytes themselves:
     * crawlers lose the header, and servers pack what is packed.
     *
     * @param encodings in the order in which the server applied them, in lower case
     * @param maxBytes kept at most
     */
    public static PageBody undo(byte[] raw, List<String> encodings, int maxBytes) {
        PageBody body = PageBody.whole(raw);
        for (int i = encodings.size() - 1; i >= 0 && body.damage() == null; i--) {
            body = undo(body.bytes(), encodings.get(i), maxBytes);
        }
        for (int i = 0; i < MOST_UNNAMED && body.damage() == null; i++) {
            String unnamed = unnamed(body.bytes());
            if (unnamed == null) {
                break;
            }
            body = undo(body.bytes(), unnamed, maxBytes);
        }
        return body;
    }

    /** The encoding that the first bytes tell, null where they tell none. */
    private static @Nullable String unnamed(byte[] raw) {
        return switch (Packing.of(raw)) {
            case GZIP -> "gzip";
            case ZSTD -> "zstd";
            default -> raw.length > 2 && raw[0] == 0x78 && isZlib(raw) && isControl(raw[1]) ? "deflate" : null;
        };
    }

    /** The second byte of what zlib packs, at one of its levels: a text does not go on so, except behind "x^". */
    private static boolean isControl(byte second) {
        return second == 0x01 || second == (byte) 0x9c || second == (byte) 0xda;
    }

    private static PageBody undo(byte[] raw, String encoding, int maxBytes) {
        if (raw.length == 0 || !canBe(raw, encoding)) {
            return PageBody.whole(raw);
        }
        PageBody body;
        try {
            body = PageBody.unpacked(open(raw, encoding), maxBytes, encoding);
        } catch (IOException | RuntimeException e) {
            // Its very first bytes are wrong.
            return PageBody.whole(raw);
        }
        // What gives nothing at all and reads as HTML was never encoded.
        return body.bytes().length == 0 && body.damage() != null && HtmlDetector.looksLike(raw)
                ? PageBody.whole(raw)
                : body;
    }

    private static boolean canBe(byte[] raw, String encoding) {
        return switch (encoding) {
            case "gzip", "x-gzip" -> Packing.of(raw) == Packing.GZIP;
            case "zstd" -> Packing.of(raw) == Packing.ZSTD;
            case "compress", "x-compress" -> raw.length > 2 && raw[0] == 0x1f && raw[1] == (byte) 0x9d;
            case "deflate", "br" -> !HtmlDetector.looksLike(raw);
            default -> false;
        };
    }

    private static InputStream open(byte[] raw, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(raw);
        return switch (encoding) {
            case "gzip", "x-gzip" -> Packing.GZIP.unpack(in);
            case "zstd" -> new ZstdInputStream(in);
            case "br" -> new BrotliInputStream(in);
            case "compress", "x-compress" -> new ZCompressorInputStream(new BufferedInputStream(in), 1 << 16);
            default -> new InflaterInputStream(in, new Inflater(!isZlib(raw)));
        };
    }

    /** RFC 1950: the method is 8, and the first two bytes are a multiple of 31. Others leave the header out. */
    private static boolean isZlib(byte[] raw) {
        return raw.length > 1 && (raw[0] & 0x0f) == 8 && ((raw[0] & 0xff) << 8 | (raw[1] & 0xff)) % 31 == 0;
    }
}
