package dev.winnow.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Finds the next entry in a damaged zip. */
final class ZipScan {
    private static final int MAGIC = 0x504b0304;
    private static final int REST = 26;
    /** 6.3, the newest version of the format, times ten, with room. */
    private static final int NEWEST = 100;

    private static final int LONGEST_NAME = 4096;

    private ZipScan() {}

    /** The first byte of the first plausible entry header at or after {@code from}, -1 where there is none. */
    static long header(Source source, long from) throws IOException {
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
