package dev.winnow.text.quality;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts sentences by the Unicode rules that the Java platform has for a language. */
final class SentenceCount {
    private SentenceCount() {}

    /** Every line ends a sentence; what holds no letter is none. */
    static int count(String text, @Nullable String language) {
        BreakIterator breaks =
                BreakIterator.getSentenceInstance(language == null ? Locale.ROOT : Locale.forLanguageTag(language));
        int count = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            count += ofLine(line, breaks);
        }
        return count;
    }

    private static int ofLine(String line, BreakIterator breaks) {
        // The platform's rules do not know the full stop and the question mark of Arabic script.
        breaks.setText(line.replace('؟', '?').replace('۔', '.'));
        int count = 0;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            count += hasLetter(line, start, end) ? 1 : 0;
            start = end;
        }
        return count;
    }

    private static boolean hasLetter(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
