package dev.winnow.text.quality;

import java.util.Locale;
import java.util.Map;

/** Signals that single characters and fixed words give. */
final class CharacterSignals {
    private static final String FILLER = "lorem ipsum";

    private CharacterSignals() {}

    static void measure(String text, int words, Map<Signal, Double> values) {
        int shown = 0;
        int digits = 0;
        int symbols = 0;
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown += Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isLowSurrogate(c) ? 0 : 1;
            digits += Character.isDigit(c) ? 1 : 0;
            brackets += c == '{' || c == '}' ? 1 : 0;
            symbols += c == '#' || c == '…' || dots(text, i) ? 1 : 0;
        }
        values.put(Signal.DIGIT_FRACTION, Signals.share(digits, shown));
        values.put(Signal.SYMBOL_WORD_RATIO, Signals.share(symbols, words));
        values.put(Signal.CURLY_BRACKET_COUNT, (double) brackets);
        values.put(Signal.LOREM_IPSUM_COUNT, (double) fillers(text));
    }

    /** Whether three dots end here; five are one ellipsis and a bit. */
    private static boolean dots(String text, int i) {
        return text.startsWith("...", i) && (i == 0 || text.charAt(i - 1) != '.');
    }

    private static int fillers(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int at = lower.indexOf(FILLER); at >= 0; at = lower.indexOf(FILLER, at + FILLER.length())) {
            count++;
        }
        return count;
    }
}
