package dev.winnow.extract.decode;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * How much of a decoded text looks wrong: signs that no writer puts there and every wrong character set produces, such
 * as a symbol within a word, two scripts in one word, a capital behind a small letter, or rare letters only.
 */
final class Plausibility {
    private static final int BROKEN = 0xFFFD;
    private static final double FOREIGN = 0.7;
    private static final int FEW = 12;

    private final @Nullable String alphabet;
    private final ScriptCounts counts = new ScriptCounts();
    private int signs;
    private double wrong;

    private Plausibility(@Nullable String alphabet) {
        this.alphabet = alphabet;
    }

    /** Share of the signs beyond ASCII that look wrong, 0 to 1. */
    static double rubbish(String text, @Nullable String language) {
        Plausibility plausibility = new Plausibility(Alphabet.letters(language));
        plausibility.read(text);
        return plausibility.share();
    }

    private void read(String text) {
        int before = ' ';
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (sign >= 0x80) {
                int after = at < text.length() ? text.codePointAt(at) : ' ';
                signs++;
                wrong += weigh(before, sign, after);
            }
            before = sign;
        }
    }

    private double share() {
        if (signs == 0) {
            return 0;
        }
        return Math.min(1, (wrong + counts.rareLetters()) / Math.max(signs, FEW / 3));
    }

    private double weigh(int before, int sign, int after) {
        if (sign == BROKEN || sign < 0xA0) {
            return 2;
        }
        int type = Character.getType(sign);
        if (type == Character.PRIVATE_USE || type == Character.UNASSIGNED) {
            return 1;
        }
        if (Character.isLetter(sign)) {
            return letter(before, sign, after);
        }
        return isSymbol(sign, type) && Character.isLetter(before) && Character.isLetter(after) ? 1 : 0;
    }

    private double letter(int before, int sign, int after) {
        UnicodeScript script = UnicodeScript.of(sign);
        counts.add(script, sign);
        if (alphabet != null && script != UnicodeScript.LATIN && script != UnicodeScript.COMMON) {
            return FOREIGN;
        }
        boolean behindLetter = Character.isLetter(before);
        if (behindLetter && Character.isLowerCase(before) && Character.isUpperCase(sign)) {
            return 1;
        }
        return switch (script) {
            case LATIN -> latin(before, sign, behindLetter);
            case HAN, HIRAGANA, HANGUL -> isWithinLatinWord(before, after) ? 1 : 0;
            case KATAKANA -> sign >= 0xFF61 && sign <= 0xFF9F ? 0.6 : isWithinLatinWord(before, after) ? 1 : 0;
            case COMMON, INHERITED -> 0;
            default -> behindLetter && isMixed(script, UnicodeScript.of(before)) ? 1 : foreignAfter(script, after);
        };
    }

    /** Two accented letters in a row are rare in any Latin alphabet, and the rule in misread Cyrillic or Chinese. */
    private double latin(int before, int sign, boolean behindLetter) {
        double odd = behindLetter && before >= 0x80 ? 0.5 : 0;
        if (alphabet == null || sign == 0xAA || sign == 0xBA) {
            return odd;
        }
        return alphabet.indexOf(Character.toLowerCase(sign)) < 0 ? FOREIGN : odd * 0.5;
    }

    private static double foreignAfter(UnicodeScript script, int after) {
        return after < 0x80 && Character.isLetter(after) && isMixed(script, UnicodeScript.LATIN) ? 1 : 0;
    }

    private static boolean isMixed(UnicodeScript one, UnicodeScript other) {
        return one != other && other != UnicodeScript.COMMON && other != UnicodeScript.INHERITED;
    }

    private static boolean isWithinLatinWord(int before, int after) {
        return before >= 'a' && before <= 'z' && after >= 'a' && after <= 'z';
    }

    private static boolean isSymbol(int sign, int type) {
        return switch (type) {
            case Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_NUMBER -> true;
            default ->
                sign == '¿'
                        || sign == '¡'
                        || sign == '§'
                        || sign == '¶'
                        || sign == '‚'
                        || sign == '„'
                        || sign == '†'
                        || sign == '‡'
                        || sign == '‰'
                        || sign == '‹'
                        || sign == '›'
                        || sign == '«'
                        || sign == '»';
        };
    }
}
