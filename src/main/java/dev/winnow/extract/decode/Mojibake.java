package dev.winnow.extract.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs text that was UTF-8, was read as windows-1252 and saved as UTF-8 again ({@code Ã©} for {@code é}). Only where
 * nearly everything beyond ASCII has that shape: single pairs such as {@code ß“} occur in healthy text.
 */
final class Mojibake {
    /** Up to it, and after the next 32, windows-1252 has the signs of Unicode. */
    private static final int FIRST_SIGN = 0x80;

    private static final char UNDEFINED = '\uFFFD';
    /** The signs of those 32 bytes. */
    private static final String SIGNS = signs();

    private static final int LEAST = 4;
    private static final double SHARE = 0.8;

    private Mojibake() {}

    private static String signs() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (FIRST_SIGN + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** The repaired text, or {@code text} itself where it does not need it. */
    static String repair(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('Â') < 0 && text.indexOf('â') < 0 && text.indexOf('Ð') < 0) {
            return text;
        }
        int pieces = 0;
        int covered = 0;
        int beyond = 0;
        for (int at = 0; at < text.length(); ) {
            int length = misread(text, at);
            pieces += length > 0 ? 1 : 0;
            covered += length;
            beyond += length > 0 ? length : text.charAt(at) >= 0x80 ? 1 : 0;
            at += Math.max(1, length);
        }
        return pieces >= LEAST && covered >= SHARE * beyond ? repaired(text) : text;
    }

    private static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int length = misread(text, at);
            if (length == 0) {
                out.append(text.charAt(at++));
            } else {
                byte[] bytes = new byte[length];
                for (int i = 0; i < length; i++) {
                    bytes[i] = (byte) byteOf(text.charAt(at + i));
                }
                out.append(new String(bytes, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return out.toString();
    }

    /** Length of the misread UTF-8 sequence at {@code at}, 0 for none. */
    private static int misread(String text, int at) {
        char first = text.charAt(at);
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        byte[] bytes = new byte[length];
        bytes[0] = (byte) first;
        for (int i = 1; i < length; i++) {
            int next = byteOf(text.charAt(at + i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
            bytes[i] = (byte) next;
        }
        return Utf8Scan.of(bytes).isStrict() ? length : 0;
    }

    /** The windows-1252 byte of a sign, -1 for none; the five undefined bytes stand for themselves, as on the web. */
    private static int byteOf(char sign) {
        if (sign < 0x100) {
            return sign;
        }
        int place = sign == UNDEFINED ? -1 : SIGNS.indexOf(sign);
        return place < 0 ? -1 : FIRST_SIGN + place;
    }
}
