package dev.winnow.text.quality;

import java.util.Locale;

/**
 * What is measured of a text; {@code docs/signals.md} says exactly what each one is and where it was published. The order
 * is the columns' order.
 */
public enum Signal {
    LINE_COUNT(true),
    PARAGRAPH_COUNT(true),
    SENTENCE_COUNT(true),
    MEAN_WORD_LENGTH(false),
    STOP_WORD_FRACTION(false),
    ALPHA_WORD_FRACTION(false),
    SYMBOL_WORD_RATIO(false),
    DIGIT_FRACTION(false),
    BULLET_LINE_FRACTION(false),
    ELLIPSIS_LINE_FRACTION(false),
    PUNCTUATED_LINE_FRACTION(false),
    SHORT_LINE_FRACTION(false),
    LINE_WORD_RATIO(false),
    DUPLICATE_LINE_FRACTION(false),
    DUPLICATE_LINE_CHAR_FRACTION(false),
    DUPLICATE_PARAGRAPH_FRACTION(false),
    DUPLICATE_PARAGRAPH_CHAR_FRACTION(false),
    TOP_2GRAM_CHAR_FRACTION(false),
    TOP_3GRAM_CHAR_FRACTION(false),
    TOP_4GRAM_CHAR_FRACTION(false),
    DUPLICATE_5GRAM_CHAR_FRACTION(false),
    DUPLICATE_6GRAM_CHAR_FRACTION(false),
    DUPLICATE_7GRAM_CHAR_FRACTION(false),
    DUPLICATE_8GRAM_CHAR_FRACTION(false),
    DUPLICATE_9GRAM_CHAR_FRACTION(false),
    DUPLICATE_10GRAM_CHAR_FRACTION(false),
    CURLY_BRACKET_COUNT(true),
    LOREM_IPSUM_COUNT(true);

    private final boolean count;

    Signal(boolean count) {
        this.count = count;
    }

    /** Its name as a column and as a key. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a whole number. */
    public boolean isCount() {
        return count;
    }

    static Signal topNgram(int n) {
        return values()[TOP_2GRAM_CHAR_FRACTION.ordinal() + n - 2];
    }

    static Signal duplicateNgram(int n) {
        return values()[DUPLICATE_5GRAM_CHAR_FRACTION.ordinal() + n - 5];
    }
}
