package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A word or a number in a text that may hold a date. Digits of any script count.
 *
 * @param word the word without case and marks, empty for a number
 * @param number its value, at most 99,999
 * @param digits how many it has, 0 for a word
 */
record DateToken(String word, int number, int digits, int start, int end) {
    private static final int MAX_TOKENS = 160;

    boolean isNumber() {
        return digits > 0;
    }

    boolean isDay() {
        return digits > 0 && digits <= 2 && number >= 1 && number <= 31;
    }

    boolean isYear() {
        return digits == 4 && number >= 1900 && number <= 2100;
    }

    /** Whether it says nothing between the parts of a date: "5 de marzo", "5th of March". */
    boolean isFiller() {
        return switch (word) {
            case "de",
                    "del",
                    "of",
                    "d",
                    "di",
                    "st",
                    "nd",
                    "rd",
                    "th",
                    "e",
                    "er",
                    "ter",
                    "a",
                    "da",
                    "do",
                    "m",
                    "г",
                    "τησ",
                    "ב" -> true;
            default -> false;
        };
    }

    /** The words and numbers of a text, in its order. */
    static List<DateToken> of(String text) {
        List<DateToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length() && tokens.size() < MAX_TOKENS) {
            Checkpoint.pass();
            int start = i;
            if (Character.isDigit(text.charAt(i))) {
                long number = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    number = Math.min(99_999, number * 10 + Character.digit(text.charAt(i), 10));
                    i++;
                }
                tokens.add(new DateToken("", (int) number, i - start, start, i));
            } else if (isWordPart(text.charAt(i))) {
                while (i < text.length() && isWordPart(text.charAt(i))) {
                    i++;
                }
                tokens.add(new DateToken(FactText.fold(text.substring(start, i)), 0, 0, start, i));
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
