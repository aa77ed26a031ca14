package dev.winnow.store.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into what is indexed: words of letters and digits in lower case and without accents. Where a script does not
 * part its words (Han, kana, Thai, Lao, Khmer, Burmese) each sign is a token, and a word of several is looked for as a phrase.
 */
final class SearchTokens {
    private static final int LONGEST = 60;

    private SearchTokens() {}

    /** Takes tokens with their place in the text, in characters. */
    interface TokenSink {
        void token(String token, int begin, int end);
    }

    static List<String> of(String text) {
        var tokens = new ArrayList<String>();
        each(text, (token, begin, end) -> tokens.add(token));
        return tokens;
    }

    static void each(String text, TokenSink sink) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (standsAlone(c)) {
                sink.token(fold(text.substring(i, next)), i, next);
            } else if (Character.isLetterOrDigit(c)) {
                next = end(text, i);
                String token = fold(text.substring(i, next));
                if (!token.isEmpty()) {
                    sink.token(token, i, next);
                }
            }
            i = next;
        }
    }

    private static int end(String text, int begin) {
        int i = begin;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean within = (Character.isLetterOrDigit(c) && !standsAlone(c)) || isMark(c);
            if (!within) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a sign of a script without blanks between words. */
    static boolean standsAlone(int c) {
        if (c < 0x0E00 || !(Character.isLetter(c) || isMark(c))) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == 'ー';
        };
    }

    private static String fold(String word) {
        String lower = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        lower = lower.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return bare(lower);
            }
        }
        return lower;
    }

    /** Only Latin, Greek and Cyrillic lose their marks; those of other scripts are letters. */
    private static String bare(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x0300 || c > 0x036F) {
                bare.append(c == 'ß' ? "ss" : c);
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
