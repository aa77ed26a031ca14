package dev.winnow.extract.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8: counts of one pass. Well-formedness follows table 3-7 of the Unicode standard.
 *
 * @param letters well-formed sequences of two to four bytes
 * @param strays bytes that belong to no well-formed sequence; a sequence that the end of the page cuts is none
 * @param escapes whether an ISO 2022 escape sequence occurs
 * @param cut whether the page ends within a sequence
 * @param doubled whether one of the letters occurs that most UTF-8 begins with where it is read as windows-1252: Â, Ã, â, Ð
 */
record Utf8Scan(int letters, int strays, boolean escapes, boolean cut, boolean doubled) {
    private static final Charset STRAY = Charset.forName("windows-1252");
    private static final int ESCAPE = 0x1B;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** In each of eight bytes the lowest bit, and the highest. */
    private static final long LOW_BITS = 0x0101010101010101L;

    private static final long HIGH_BITS = LOW_BITS << 7;

    static Utf8Scan of(byte[] bytes) {
        int letters = 0;
        int strays = 0;
        boolean escapes = false;
        boolean doubled = false;
        int at = 0;
        while (at < bytes.length) {
            at = plainEnd(bytes, at);
            if (at == bytes.length) {
                break;
            }
            int lead = bytes[at];
            if (lead >= 0) {
                escapes |= lead == ESCAPE && at + 1 < bytes.length && (bytes[at + 1] == '$' || bytes[at + 1] == '(');
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                return new Utf8Scan(letters, strays, escapes, true, doubled);
            }
            if (length == 1) {
                strays++;
            } else {
                letters++;
                doubled |= (lead & 0xFF) == 0xC3 && isOfDoubled(bytes[at + 1] & 0xFF);
            }
            at += length;
        }
        return new Utf8Scan(letters, strays, escapes, false, doubled);
    }

    /** Where eight bytes begin that are not all plain ASCII, or fewer are left: most of most pages is passed so. */
    private static int plainEnd(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, at);
            long unescaped = eight ^ (ESCAPE * LOW_BITS);
            if (((eight | (unescaped - LOW_BITS)) & HIGH_BITS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        return at;
    }

    /** The second byte of one of those letters. */
    private static boolean isOfDoubled(int next) {
        return next == 0x82 || next == 0x83 || next == 0xA2 || next == 0x90;
    }

    boolean isAscii() {
        return letters == 0 && strays == 0 && !escapes;
    }

    boolean isStrict() {
        return letters > 0 && strays == 0;
    }

    /** UTF-8 with a few bytes from elsewhere, such as a paragraph pasted in another character set. */
    boolean isMostly() {
        return letters >= 2L * strays && strays > 0;
    }

    /** More sequences than other character sets form by accident; the page's own word may settle it. */
    boolean isPartly() {
        return letters > 0 && letters * 4L >= strays;
    }

    /** Decodes sequences as UTF-8 and what is none as windows-1252, the character set that such strays come from. */
    static String decodeMixed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        int at = 0;
        while (at < bytes.length) {
            int length = bytes[at] >= 0 ? 1 : sequence(bytes, at);
            if (length == 0) {
                break;
            }
            if (length == 1 && bytes[at] < 0) {
                text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8))
                        .append(new String(bytes, at, 1, STRAY));
                from = at + 1;
            }
            at += length;
        }
        return text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Length of the sequence at {@code at}: 1 for a stray byte, 0 where the page ends within the sequence. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                return 0;
            }
            int next = bytes[at + i] & 0xFF;
            int low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (next < low || next > high) {
                return 1;
            }
        }
        return length;
    }
}
