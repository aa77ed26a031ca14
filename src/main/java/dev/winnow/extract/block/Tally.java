package dev.winnow.extract.block;

/** Counts over the characters of a block. */
final class Tally {
    int words;
    int ideographs;
    int letters;
    int digits;
    int uppers;
    int capitalised;
    int commas;
    int stops;
    int symbols;
    int others;
    int copyrights;
    int currencies;
    char last;

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

    static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '؟' || c == '।' || c == '…';
    }
}
