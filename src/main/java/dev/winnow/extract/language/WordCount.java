package dev.winnow.extract.language;

import java.lang.Character.UnicodeScript;

/** Counts words in any script. */
public final class WordCount {
    /** Letters and vowel signs of a word, in the mean, in Thai, Lao, Khmer and Burmese. */
    private static final int UNSPACED = 5;

    private WordCount() {}

    /**
     * Stretches between blanks that hold a letter or digit. Han and kana are written without blanks: a sign, a word;
     * Thai, Lao, Khmer and Burmese too: five signs, a word, and what is left over one more.
     */
    public static int of(String text) {
        int words = 0;
        boolean within = false;
        int unspaced = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (isUnspaced(sign)) {
                words += unspaced % UNSPACED == 0 ? 1 : 0;
                unspaced++;
                within = false;
                continue;
            }
            unspaced = 0;
            if (isIdeograph(sign)) {
                words++;
                within = false;
            } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                within = false;
            } else if (!within && Character.isLetterOrDigit(sign)) {
                words++;
                within = true;
            }
        }
        return words;
    }

    /** Han and kana in a text, each of which {@link #of} counts as a word; about two make a word of other scripts. */
    public static int ideographs(String text) {
        return (int) text.codePoints().filter(WordCount::isIdeograph).count();
    }

    private static boolean isUnspaced(int sign) {
        if (sign < 0x0E00 || (sign > 0x109F && sign < 0x1780) || sign > 0x17D3) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(sign);
        boolean known =
                switch (script) {
                    case THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
        return known && !Character.isDigit(sign);
    }

    private static boolean isIdeograph(int sign) {
        if (sign < 0x3000) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(sign);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
