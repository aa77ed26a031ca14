package dev.winnow.extract.block;

/** Counts numbers, dates and times of day, in whatever language they stand: a few digits with the marks between them. */
public final class NumberTally {
    private static final int LONGEST = 9;
    /** A longer number is no count of comments and no year. */
    private static final int FEW_DIGITS = 4;

    /** Times of day, as {@code 12:30}. */
    public int clocks;
    /** Dates in digits, as {@code 2012-03-04}, {@code 4.3.12} or {@code 2012年3月4日}. */
    public int dates;
    /** Numbers that may be a year of the last or of this century. */
    public int years;
    /** Numbers that stand alone. */
    public int alone;
    /** The first of them that has four digits at most; -1 for none. */
    public int first = -1;

    /** Digits read of a number, and what they say. */
    private int digits;

    private int value;
    /** Digits of the numbers before that only {@link #mark} parts from it, two at most. */
    private int firstDigits;

    private int secondDigits;
    private int before;
    private char mark;

    void digit(char c) {
        digits++;
        value = digits > LONGEST ? value : value * 10 + (c - '0');
    }

    void letter(char c) {
        if (digits > 0) {
            finish(c);
        } else {
            before = 0;
        }
    }

    void other(char c) {
        boolean joins = digits > 0 && (c == ':' || c == '.' || c == '/' || c == '-');
        if (joins && (before == 0 || (before == 1 && c == mark))) {
            if (before == 0) {
                firstDigits = digits;
            } else {
                secondDigits = digits;
            }
            before++;
            mark = c;
            digits = 0;
            value = 0;
        } else {
            letter(c);
        }
    }

    void end() {
        letter(' ');
    }

    private void finish(char next) {
        if (before == 0) {
            alone++;
            years += digits == FEW_DIGITS && (value / 100 == 19 || value / 100 == 20) ? 1 : 0;
            dates += digits == FEW_DIGITS && (next == '年' || next == '년') ? 1 : 0;
            first = first < 0 && digits <= FEW_DIGITS ? value : first;
        } else if (mark == ':') {
            clocks += firstDigits <= 2 && (before == 1 ? digits : secondDigits) == 2 ? 1 : 0;
        } else if (before == 2) {
            dates += isDate() ? 1 : 0;
        }
        digits = 0;
        value = 0;
        before = 0;
    }

    private boolean isDate() {
        boolean yearFirst = firstDigits == FEW_DIGITS && digits <= 2;
        boolean yearLast = firstDigits <= 2 && (digits == FEW_DIGITS || digits == 2);
        return secondDigits <= 2 && (yearFirst || yearLast);
    }
}
