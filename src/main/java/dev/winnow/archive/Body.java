package dev.winnow.archive;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of one capture, unpacked and bounded, and what was wrong with them. */
final class Body {
    private static final int BUFFER = 1 << 16;

    private final byte[] bytes;
    private final @Nullable Reject damage;

    private Body(byte[] bytes, @Nullable Reject damage) {
        this.bytes = bytes;
        this.damage = damage;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    Reject damage() {
        return damage;
    }

    /** Reads to the end or to {@code maxBytes}; gzip is known by its first bytes, since names lie. */
    static Body read(InputStream raw, int maxBytes) {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try {
            return bounded(isGzip(in) ? new GZIPInputStream(in, BUFFER) : in, out, maxBytes);
        } catch (EOFException e) {
            return damaged(
                    out, RejectCode.TRUNCATED, "The gzip data ends early, after " + out.size() + " bytes of the page");
        } catch (ZipException e) {
            return damaged(out, RejectCode.UNREADABLE_CONTAINER, "The gzip data is damaged (" + e.getMessage() + ")");
        } catch (IOException e) {
            return damaged(out, RejectCode.UNREADABLE_CONTAINER, "Reading failed (" + e.getMessage() + ")");
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static Body bounded(InputStream in, ByteArrayOutputStream out, int maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int room = maxBytes - out.size();
            out.write(buffer, 0, Math.min(n, room));
            if (n > room) {
                return damaged(out, RejectCode.TOO_LARGE, "The page has more than " + maxBytes + " bytes");
            }
        }
        return new Body(out.toByteArray(), null);
    }

    private static Body damaged(ByteArrayOutputStream out, RejectCode code, String fact) {
        return new Body(out.toByteArray(), Reject.of(code, fact));
    }
}
