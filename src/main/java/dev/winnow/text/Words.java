package dev.winnow.text;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text's words, each as a hash that white space, case and punctuation do not change. A word is a stretch between blanks
 * that holds a letter or digit; Han and kana are written without blanks: a sign, a word; so is Thai, whose words the Java
 * platform's dictionary tells apart. Not safe between threads while it is filled; {@link #of} hands it out full.
 */
public final class Words {
    private static final Locale THAI = Locale.forLanguageTag("th");

    private long[] hashes = new long[256];
    private int[] lengths = new int[256];
    private int count;
    private int withLetter;
    private long characters;

    private long hash;
    private int length;
    private boolean letter;

    private Words() {}

    public static Words of(String text) {
        Words words = new Words();
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (isThai(sign)) {
                at = words.thai(text, at);
                continue;
            }
            words.next(sign);
            at += Character.charCount(sign);
        }
        words.close();
        return words;
    }

    public int count() {
        return count;
    }

    /** Hash of a word. */
    public long hash(int word) {
        return hashes[word];
    }

    /** Letters, digits and marks of a word. */
    public int length(int word) {
        return lengths[word];
    }

    /** Letters, digits and marks of all words. */
    public long characters() {
        return characters;
    }

    /** Words that hold a letter. */
    public int withLetter() {
        return withLetter;
    }

    private void next(int sign) {
        if (isIdeograph(sign)) {
            close();
            take(sign);
            close();
        } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            close();
        } else if (Character.isLetterOrDigit(sign) || (length > 0 && isMark(sign))) {
            take(sign);
        }
    }

    /** Cuts a stretch of Thai into its words. */
    private int thai(String text, int from) {
        close();
        int end = from;
        while (end < text.length() && isThai(text.charAt(end))) {
            end++;
        }
        String stretch = text.substring(from, end);
        BreakIterator breaks = BreakIterator.getWordInstance(THAI);
        breaks.setText(stretch);
        int start = 0;
        for (int stop = breaks.next(); stop != BreakIterator.DONE; stop = breaks.next()) {
            stretch.substring(start, stop).codePoints().forEach(this::next);
            close();
            start = stop;
        }
        return end;
    }

    private void take(int sign) {
        hash = Hash64.add(length == 0 ? Hash64.START : hash, Character.toLowerCase(sign));
        letter = length == 0 ? Character.isLetter(sign) : letter || Character.isLetter(sign);
        length++;
    }

    private void close() {
        if (length == 0) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        hashes[count] = Hash64.mix(hash);
        lengths[count++] = length;
        withLetter += letter ? 1 : 0;
        characters += length;
        length = 0;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isThai(int sign) {
        return sign >= 0x0E00 && sign <= 0x0E7F;
    }

    /** Han or kana. */
    static boolean isIdeograph(int sign) {
        if (sign < 0x3000) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(sign);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
