package dev.winnow.text.quality;

import dev.winnow.text.Hash64;
import dev.winnow.text.LongCounts;
import java.util.Map;

/** Signals of lines and paragraphs. */
final class LineSignals {
    /** FineWeb's limit for a short line, in characters. */
    private static final int SHORT = 30;

    private final LongCounts known = new LongCounts();
    private int count;
    private int repeated;
    private long characters;
    private long repeatedCharacters;
    private int shorts;
    private int punctuated;
    private int ellipses;

    private LineSignals() {}

    static void measure(String text, String markdown, int words, Map<Signal, Double> values) {
        LineSignals lines = new LineSignals();
        LineSignals paragraphs = new LineSignals();
        StringBuilder paragraph = new StringBuilder();
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = raw.strip();
            if (line.isEmpty()) {
                paragraphs.close(paragraph);
                continue;
            }
            lines.add(line);
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
        }
        paragraphs.close(paragraph);
        lines.put(words, values);
        paragraphs.put(values);
        values.put(Signal.BULLET_LINE_FRACTION, bullets(markdown));
    }

    private void close(StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private void add(String line) {
        int length = line.codePointCount(0, line.length());
        count++;
        characters += length;
        if (known.add(Hash64.of(line)) > 1) {
            repeated++;
            repeatedCharacters += length;
        }
        shorts += length < SHORT ? 1 : 0;
        ellipses += line.endsWith("…") || line.endsWith("...") ? 1 : 0;
        punctuated += isPunctuated(line) ? 1 : 0;
    }

    private void put(int words, Map<Signal, Double> values) {
        values.put(Signal.LINE_COUNT, (double) count);
        values.put(Signal.ELLIPSIS_LINE_FRACTION, Signals.share(ellipses, count));
        values.put(Signal.PUNCTUATED_LINE_FRACTION, Signals.share(punctuated, count));
        values.put(Signal.SHORT_LINE_FRACTION, Signals.share(shorts, count));
        values.put(Signal.LINE_WORD_RATIO, Signals.share(count, words));
        values.put(Signal.DUPLICATE_LINE_FRACTION, Signals.share(repeated, count));
        values.put(Signal.DUPLICATE_LINE_CHAR_FRACTION, Signals.share(repeatedCharacters, characters));
    }

    private void put(Map<Signal, Double> values) {
        values.put(Signal.PARAGRAPH_COUNT, (double) count);
        values.put(Signal.DUPLICATE_PARAGRAPH_FRACTION, Signals.share(repeated, count));
        values.put(Signal.DUPLICATE_PARAGRAPH_CHAR_FRACTION, Signals.share(repeatedCharacters, characters));
    }

    /** A sentence's end, closing quotation marks and brackets set aside. An ellipsis is none (C4). */
    private static boolean isPunctuated(String line) {
        int end = line.length();
        while (end > 0 && "\"'”’»›)]」』）".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || (end >= 3 && line.startsWith("...", end - 3))) {
            return false;
        }
        return ".!?。！？؟۔।॥።։".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static double bullets(String markdown) {
        int all = 0;
        int bullets = 0;
        for (String raw : (Iterable<String>) markdown.lines()::iterator) {
            String line = raw.strip();
            all += line.isEmpty() ? 0 : 1;
            bullets += isItem(line) ? 1 : 0;
        }
        return Signals.share(bullets, all);
    }

    private static boolean isItem(String line) {
        if (line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ")) {
            return true;
        }
        int digits = 0;
        while (digits < line.length() && digits < 9 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && (line.startsWith(". ", digits) || line.startsWith(") ", digits));
    }
}
