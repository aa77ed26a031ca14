package dev.winnow.archive.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of entries. A zip says only whether a name is UTF-8; other names are in whatever the packing machine used. The
 * candidate whose letters look most like a name wins: syllables and common characters of the East Asian sets, Cyrillic in
 * runs, single accented letters between plain ones.
 */
final class EntryName {
    private static final Charset DOS = Charset.forName("IBM437");
    private static final List<Charset> CANDIDATES = List.of(
            DOS,
            Charset.forName("windows-31j"),
            Charset.forName("GBK"),
            Charset.forName("x-windows-949"),
            Charset.forName("IBM866"),
            Charset.forName("windows-1252"));

    private EntryName() {}

    /** @param utf8 whether the container says that the name is UTF-8 */
    static String decode(byte[] raw, boolean utf8) {
        String unicode = strict(raw, StandardCharsets.UTF_8);
        if (unicode != null) {
            return unicode;
        }
        return utf8 ? new String(raw, StandardCharsets.UTF_8) : guess(raw);
    }

    private static String guess(byte[] raw) {
        String best = new String(raw, DOS);
        int most = Integer.MIN_VALUE;
        for (Charset charset : CANDIDATES) {
            String name = strict(raw, charset);
            int score = name == null ? Integer.MIN_VALUE : score(name, charset);
            if (name != null && score > most) {
                best = name;
                most = score;
            }
        }
        return best;
    }

    private static @Nullable String strict(byte[] raw, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Weights for every byte that is not ASCII, so that one character of two bytes does not lose against two of one. */
    private static int score(String name, Charset charset) {
        int score = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                score += weight(c, charset, i > 0 ? name.charAt(i - 1) : ' ');
            }
        }
        return score;
    }

    private static int weight(char c, Charset charset, char before) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> c >= 0xff61 ? -2 : 6;
            case HAN -> isCommon(c, charset) ? 4 : -1;
            case HANGUL -> isCommon(c, charset) ? 5 : -1;
            case CYRILLIC -> before >= 0x400 && before < 0x500 ? 3 : Character.isLetter(before) ? -2 : 1;
            case LATIN -> c < 0x180 ? (before < 0x80 ? 2 : 0) : -2;
            // Dashes and quotation marks.
            default -> c >= 0x2010 && c <= 0x2026 ? 0 : -2;
        };
    }

    /** What is in daily use stands in one range of each set; the rest was added for completeness. */
    private static boolean isCommon(char c, Charset charset) {
        byte[] bytes = String.valueOf(c).getBytes(charset);
        if (bytes.length != 2) {
            return false;
        }
        int lead = bytes[0] & 0xff;
        boolean upper = (bytes[1] & 0xff) > 0xa0;
        return switch (charset.name()) {
            case "GBK" -> upper && lead >= 0xb0 && lead <= 0xd7;
            case "x-windows-949" -> upper && lead >= 0xb0 && lead <= 0xc8;
            default -> lead >= 0x88 && lead <= 0x98;
        };
    }
}
