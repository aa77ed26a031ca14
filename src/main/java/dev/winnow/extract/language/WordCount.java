package dev.winnow.extract.language;

import java.lang.Character.UnicodeScript;

/** Counts words in any script. */
public final class WordCount {
    private WordCount() {}

    /** Stretches between blanks that hold a letter or digit; Han and kana are written without blanks: a sign, a word. */
    public static int of(String text) {
        int words = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
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

    private static boolean isIdeograph(int sign) {
        if (sign < 0x3000) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(sign);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
