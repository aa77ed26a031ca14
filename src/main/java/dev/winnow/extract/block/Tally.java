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
        } else if (Character.isUpperCase(c)) {
            uppers++;
        }
        last = c;
    }

    void ideograph() {
        ideographs++;
        last = 'x';
    }

    void other(char c) {
        if (c <= ' ' || c == 0xa0 || Character.isWhitespace(c)) {
            return;
        }
        others++;
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
