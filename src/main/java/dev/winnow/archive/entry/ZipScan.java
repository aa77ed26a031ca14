package dev.winnow.archive.entry;

import dev.winnow.archive.input.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Looks at the bytes of a zip that may be damaged. */
public final class ZipScan {
    private static final int MAGIC = 0x504b0304;
    private static final int REST = 26;
    /** 6.3, the newest version of the format, times ten, with room. */
    private static final int NEWEST = 100;

    private static final int ALL_ONES = 0xffff;
    /** Bytes of the end record, and in zip64 of the locator before it and of what that leads to. */
    private static final int END = 22;

    private static final int LOCATOR = 20;
    private static final int RECORD = 56;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LONGEST_NAME = 4096;

    private ZipScan() {}

    /** The first byte of the first plausible entry header at or after {@code from}, -1 where there is none. */
    static long header(ByteSource source, long from) throws IOException {
        try (InputStream in = source.from(from)) {
            int last = 0;
            long at = from;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                last = last << 8 | b;
                if (last == MAGIC) {
                    in.mark(REST);
                    boolean plausible = isPlausible(in.readNBytes(REST));
                    in.reset();
                    if (plausible) {
                        return at - 4;
                    }
                }
            }
        }
        return -1;
    }

    /**
     * How many entries a zip says that its directory lists, -1 where it does not say. A directory that is damaged in its
     * middle seems to end there, and nobody would miss the rest.
     */
    public static long entries(ByteSource source) throws IOException {
        long from = Math.max(0, source.size() - END - LONGEST_COMMENT);
        byte[] tail;
        try (InputStream in = source.from(from)) {
            tail = in.readAllBytes();
        }
        for (int at = tail.length - END; at >= 0; at--) {
            boolean end = tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6;
            if (end && at + END + number(tail, at + 20) == tail.length) {
                int entries = number(tail, at + 10);
                return entries == ALL_ONES ? manyEntries(source, tail, at - LOCATOR) : entries;
            }
        }
        return -1;
    }

    /** More than 65,534 stand in a record of their own, which the locator before the end leads to. */
    private static long manyEntries(ByteSource source, byte[] tail, int at) throws IOException {
        if (at < 0 || number(tail, at) != 0x4b50 || number(tail, at + 2) != 0x0706) {
            return ALL_ONES;
        }
        long record = large(tail, at + 8);
        if (record < 0 || record > source.size() - RECORD) {
            return -1;
        }
        try (InputStream in = source.from(record)) {
            byte[] bytes = in.readNBytes(RECORD);
            return bytes.length == RECORD && number(bytes, 2) == 0x0606 ? large(bytes, 32) : -1;
        }
    }

    private static long large(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
    }

    private static boolean isPlausible(byte[] rest) {
        if (rest.length < REST) {
            return false;
        }
        ZipMethod method = ZipMethod.getMethodByCode(number(rest, 4));
        int name = number(rest, 22);
        return rest[0] >= 0 && rest[0] <= NEWEST && method != null && name > 0 && name <= LONGEST_NAME;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }
}
