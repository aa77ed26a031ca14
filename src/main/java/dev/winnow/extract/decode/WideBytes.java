package dev.winnow.extract.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16 and UTF-32, known by their byte order mark or by where the zero bytes stand. */
final class WideBytes {
    private static final int SAMPLE = 4096;

    private WideBytes() {}

    /** The character set that the first bytes name, null where they name none. */
    static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0, 0, 0xFE, 0xFF) ? Charset.forName("UTF-32BE") : null;
    }

    /**
     * UTF-16 without a mark, null where the bytes are not that. Markup is ASCII in any language, so every tag has its
     * zero bytes on one side; a page with stray zero bytes has them on both.
     */
    static @Nullable Charset byZeros(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += bytes[i] == 0 && bytes[i + 1] != 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 && bytes[i] != 0 ? 1 : 0;
        }
        int pairs = end / 2;
        if (pairs < 4 || Math.max(even, odd) * 5 < pairs || Math.min(even, odd) * 20 > Math.max(even, odd)) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
