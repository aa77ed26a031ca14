package dev.winnow.text.quality;

import dev.winnow.text.Words;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text's signals. Only {@link Signal#STOP_WORD_FRACTION} may be missing: there is no list of stop words for every
 * language.
 */
public record Signals(Map<Signal, Double> values) {
    public Signals {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(Signal.class) : new EnumMap<>(values));
    }

    /**
     * Measures a text, in time linear to its length.
     *
     * @param text blocks separated by a blank line, list items on their own lines
     * @param markdown the same content as Markdown, which alone tells list items from other lines
     * @param language BCP 47 primary tag, null where unknown
     */
    public static Signals of(String text, String markdown, @Nullable String language) {
        Map<Signal, Double> values = new EnumMap<>(Signal.class);
        Words words = Words.of(text);
        LineSignals.measure(text, markdown, words.count(), values);
        RepetitionSignals.measure(words, values);
        values.put(Signal.SENTENCE_COUNT, (double) SentenceCount.count(text, language));
        values.put(Signal.MEAN_WORD_LENGTH, share(words.characters(), words.count()));
        values.put(Signal.ALPHA_WORD_FRACTION, share(words.withLetter(), words.count()));
        Double stopWords = StopWords.fraction(words, language);
        if (stopWords != null) {
            values.put(Signal.STOP_WORD_FRACTION, stopWords);
        }
        CharacterSignals.measure(text, words.count(), values);
        return new Signals(values);
    }

    /** A signal's value, null where there is none. */
    public @Nullable Double value(Signal signal) {
        return values.get(signal);
    }

    /** 0 where there is nothing to share; the sixth decimal is the last, so that a value survives every format. */
    static double share(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    /** To six decimals, as all that is measured. */
    public static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
