package dev.winnow.extract.block;

/** Counts over the characters of a block. */
public final class Tally {
    public int words;
    public int ideographs;
    public int letters;
    public int digits;
    public int uppers;
    public int capitalised;
    public int commas;
    public int stops;
    public int symbols;
    public int others;
    public int copyrights;
    int currencies;
    public char last;
    /** Its numbers, dates and times. */
    public final NumberTally numbers = new NumberTally();
    /** Full stops at the end, one after the other; an ellipsis counts as three. */
    public int dotsAtEnd;

    void startWord(char c) {
        words++;
        if (Character.isUpperCase(c) || Character.isDigit(c)) {
            capitalised++;
        }
    }

    void letter(char c) {
        letters++;
        if (c <= '9') {
            digits++;
            numbers.digit(c);
        } else {
            numbers.letter(c);
            if (Character.isUpperCase(c)) {
                uppers++;
            }
        }
        last = c;
        dotsAtEnd = 0;
    }

    void ideograph(char c) {
        numbers.letter(c);
        ideographs++;
        last = 'x';
        dotsAtEnd = 0;
    }

    /** To be called at the end of a block. */
    void end() {
        numbers.end();
    }

    void other(char c) {
        numbers.other(c);
        if (c <= ' ' || c == 0xa0 || Character.isWhitespace(c)) {
            return;
        }
        others++;
        dotsAtEnd = c == '.' ? dotsAtEnd + 1 : c == '…' ? 3 : c == ']' || c == ')' ? dotsAtEnd : 0;
        if (c == '$' || (c >= 0xa2 && Character.getType(c) == Character.CURRENCY_SYMBOL)) {
            currencies++;
        }
        if (c == '©') {
            copyrights++;
        }
        if (isComma(c)) {
            commas++;
        } else if (isStop(c)) {
            stops++;
        } else if ("|»«›‹·•→←↑↓©®™/\\>#*+=~^".indexOf(c) >= 0) {
            symbols++;
        }
        if ("\"'”’»)」』".indexOf(c) < 0) {
            last = c;
        }
    }

    /** Whether its text breaks off in dots, as an excerpt does. */
    public boolean isExcerpt() {
        return dotsAtEnd >= 3;
    }

    /** Words, an ideograph counting as half of one: Chinese words are about two characters long. */
    float weight() {
        return words + ideographs / 2f;
    }

    static boolean isComma(char c) {
        return c == ',' || c == ';' || c == '、' || c == '，' || c == '；' || c == '،' || c == '؛';
    }

    public static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '؟' || c == '।' || c == '…';
    }
}
