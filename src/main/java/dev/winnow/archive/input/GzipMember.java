package dev.winnow.archive.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one member of a gzip file (RFC 1952): at its end the raw bytes are behind it, to the byte. The JDK's stream reads
 * on into the next member, and commons-compress refuses the extra field that wget writes and loses what it unpacked
 * before damage.
 */
public final class GzipMember extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final RawInput raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] packed = new byte[1 << 13];
    private int length;
    private boolean ended;
    private @Nullable ZipException damage;

    /** @param raw stands at the member's first byte */
    public GzipMember(RawInput raw) throws IOException {
        this.raw = raw;
        try {
            skipHeader();
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    private void skipHeader() throws IOException {
        byte[] head = raw.readNBytes(10);
        if (head.length < 10) {
            throw new EOFException("the member ends in its header");
        }
        if ((head[3] & EXTRA) != 0) {
            int size = number(2);
            raw.skipNBytes(size);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((head[3] & text) != 0) {
                skipText();
            }
        }
        if ((head[3] & HEADER_CHECKSUM) != 0) {
            number(2);
        }
    }

    private void skipText() throws IOException {
        int b = raw.read();
        while (b > 0) {
            b = raw.read();
        }
        if (b < 0) {
            throw new EOFException("the member ends in its header");
        }
    }

    /** A number of two or four bytes, the lowest first. */
    private int number(int bytes) throws IOException {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int b = raw.read();
            if (b < 0) {
                throw new EOFException("the member ends early");
            }
            number |= b << (8 * i);
        }
        return number;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int size) throws IOException {
        if (size == 0) {
            return 0;
        }
        int n = 0;
        while (n == 0 && !ended) {
            if (damage != null) {
                throw damage;
            }
            n = inflate(bytes, from, size);
        }
        return n > 0 ? n : -1;
    }

    private int inflate(byte[] bytes, int from, int size) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            raw.mark(packed.length);
            length = raw.read(packed, 0, packed.length);
            if (length < 0) {
                throw new EOFException("the member ends early");
            }
            inflater.setInput(packed, 0, length);
        }
        long before = inflater.getBytesWritten();
        try {
            int n = inflater.inflate(bytes, from, size);
            checksum.update(bytes, from, n);
            if (n == 0 && inflater.needsDictionary()) {
                throw new ZipException("a dictionary is asked for");
            }
            if (n == 0 && inflater.finished()) {
                end();
            }
            return n;
        } catch (DataFormatException e) {
            damage = new ZipException(e.getMessage() == null ? "not deflated" : e.getMessage());
            // What lies right before the damage is handed out first.
            return (int) Math.min(size, inflater.getBytesWritten() - before);
        }
    }

    /** Puts the raw bytes behind the member and checks it. All of its bytes were handed out before. */
    private void end() throws IOException {
        ended = true;
        raw.reset();
        raw.skipNBytes(length - inflater.getRemaining());
        long unpacked = inflater.getBytesWritten();
        inflater.end();
        int sum = number(4);
        int size = number(4);
        if (sum != (int) checksum.getValue() || size != (int) unpacked) {
            throw new WrongChecksum();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** All of the member was unpacked, but some of it is not what was packed. */
    public static final class WrongChecksum extends ZipException {
        private static final long serialVersionUID = 1;

        WrongChecksum() {
            super("the checksum does not fit");
        }
    }
}
