package dev.winnow.archive.page;

import dev.winnow.archive.input.Packing;
import dev.winnow.archive.input.Unreadable;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one capture, unpacked and bounded, and what was wrong with them. */
public final class PageBody {
    private static final int BUFFER = 1 << 14;

    private final byte[] bytes;
    private final @Nullable Reject damage;

    private PageBody(byte[] bytes, @Nullable Reject damage) {
        this.bytes = bytes;
        this.damage = damage;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Nullable
    public Reject damage() {
        return damage;
    }

    /** Reads to the end or to {@code maxBytes}; what it is packed with is known by its first bytes, since names lie. */
    public static PageBody read(InputStream raw, int maxBytes) {
        BufferedInputStream in = raw instanceof BufferedInputStream it ? it : new BufferedInputStream(raw, BUFFER);
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        Packing packing = Packing.NONE;
        try {
            Packing known = packing(in);
            packing = known;
            return Unreadable.guard(() -> bounded(known.unpack(in), out, maxBytes));
        } catch (IOException e) {
            String subject = packing == Packing.NONE ? "The page" : "The " + packing + " data";
            return new PageBody(out.toByteArray(), Unreadable.because(e, subject));
        }
    }

    /** The bytes of a page that is in memory. */
    public static PageBody of(byte[] bytes, int maxBytes) {
        return read(new ByteArrayInputStream(bytes), maxBytes);
    }

    private static Packing packing(BufferedInputStream in) throws IOException {
        in.mark(Packing.MAGIC);
        byte[] head = in.readNBytes(Packing.MAGIC);
        in.reset();
        return Packing.of(head);
    }

    private static PageBody bounded(InputStream in, ByteArrayOutputStream out, int maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int room = maxBytes - out.size();
            out.write(buffer, 0, Math.min(n, room));
            if (n > room) {
                return damaged(out, RejectCode.TOO_LARGE, "The page has more than " + maxBytes + " bytes");
            }
        }
        return new PageBody(out.toByteArray(), null);
    }

    /** A page of which nothing can be read. */
    public static PageBody damaged(Reject why) {
        return new PageBody(new byte[0], why);
    }

    private static PageBody damaged(ByteArrayOutputStream out, RejectCode code, String fact) {
        return new PageBody(out.toByteArray(), Reject.of(code, fact));
    }

    /** Bytes that need no unpacking. */
    public static PageBody whole(byte[] bytes) {
        return new PageBody(bytes, null);
    }

    /**
     * Reads a stream that unpacks something to its end or to {@code maxBytes}.
     *
     * @param what it unpacks, as a message names it
     */
    static PageBody unpacked(InputStream in, int maxBytes, String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try {
            return Unreadable.guard(() -> bounded(in, out, maxBytes));
        } catch (IOException e) {
            return new PageBody(out.toByteArray(), Unreadable.because(e, "The " + what + " data"));
        }
    }
}
