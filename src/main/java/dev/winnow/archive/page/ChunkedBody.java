package dev.winnow.archive.page;

import java.io.ByteArrayOutputStream;

/**
 * Takes the chunk sizes out of a body (RFC 9112, section 7.1), as crawlers leave them in. Many remove the sizes and keep
 * the header that announces them: then the body is taken as it is.
 */
public final class ChunkedBody {
    private static final int LONGEST_SIZE_LINE = 1_000;

    private final byte[] raw;
    private final ByteArrayOutputStream out;
    private int at;
    private boolean whole;

    private ChunkedBody(byte[] raw) {
        this.raw = raw;
        this.out = new ByteArrayOutputStream(raw.length);
    }

    public static ChunkedBody of(byte[] raw) {
        ChunkedBody chunks = new ChunkedBody(raw);
        while (chunks.at < raw.length && chunks.next()) {
            // Each turn takes one chunk.
        }
        return chunks;
    }

    /** The body without the sizes. */
    public byte[] body() {
        return out.toByteArray();
    }

    /** Whether the last chunk was there, which has no bytes. */
    public boolean isWhole() {
        return whole;
    }

    private boolean next() {
        int end = lineEnd();
        int size = end < 0 ? -1 : size(end);
        if (size < 0) {
            // No size here: there never were any, or something is broken from here on.
            out.write(raw, at, raw.length - at);
            return false;
        }
        int length = Math.min(size, raw.length - end - 1);
        out.write(raw, end + 1, length);
        at = afterBlank(end + 1 + length);
        whole = size == 0;
        return size > 0;
    }

    private int lineEnd() {
        for (int i = at; i < Math.min(raw.length, at + LONGEST_SIZE_LINE); i++) {
            if (raw[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** A hexadecimal number, then blanks or an extension; -1 where the line is something else. */
    private int size(int end) {
        int digits = at;
        while (digits < end && digits - at < 8 && Character.digit(raw[digits], 16) >= 0) {
            digits++;
        }
        int i = digits;
        while (i < end && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        if (digits == at || (i < end && raw[i] != ';')) {
            return -1;
        }
        long size = Long.parseLong(new String(raw, at, digits - at, java.nio.charset.StandardCharsets.US_ASCII), 16);
        return size > Integer.MAX_VALUE ? -1 : (int) size;
    }

    private int afterBlank(int from) {
        int next = from;
        if (next < raw.length && raw[next] == '\r') {
            next++;
        }
        return next < raw.length && raw[next] == '\n' ? next + 1 : next;
    }
}
