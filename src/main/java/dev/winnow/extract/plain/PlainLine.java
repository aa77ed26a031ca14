package dev.winnow.extract.plain;

import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.limit.Watched;
import java.util.regex.Pattern;

/**
 * One line of a plain-text capture, white space mended.
 *
 * @param text the line, never blank
 * @param gap whether a blank line stands before it
 */
record PlainLine(String text, boolean gap) {
    private static final Pattern ITEM = Pattern.compile("^(?:[-*•‣▪–·]\\s+|\\d{1,3}[.)]\\s+)(?=\\S)");
    private static final String ENDS = ".!?…:;。！？：；؟۔।॥։።.»”\"’)]」』）";
    private static final String STATEMENT = ".:;。：；؛۔।";
    private static final int LABEL_WORDS = 12;
    private static final int HEAD_WORDS = 45;
    private static final int LONG = 100;
    private static final int PROSE_WORDS = 20;
    private static final int LABEL_LENGTH = 80;

    boolean isItem() {
        return Watched.matcher(ITEM, text).find();
    }

    /** The item's text without its bullet or number. */
    String itemText() {
        return Watched.matcher(ITEM, text).replaceFirst("");
    }

    boolean isNumbered() {
        return isItem() && Character.isDigit(text.charAt(0));
    }

    /** Ends as sentences do, in any of the scripts that mark it. */
    boolean isSentence() {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Running text: a sentence of some length, or long enough to be nothing else (Thai marks no sentences). */
    boolean isProse() {
        int words = WordCount.of(text);
        boolean longEnough = text.length() > 2 * LABEL_LENGTH || (words >= PROSE_WORDS && text.length() >= LONG);
        return !isItem() && (longEnough || (isSentence() && words > 4));
    }

    /** May stand above the text: no longer than a headline, and no statement; questions and exclamations may. */
    boolean isHead() {
        boolean statement = STATEMENT.indexOf(text.charAt(text.length() - 1)) >= 0;
        return !isItem() && !statement && text.length() <= 2 * LABEL_LENGTH && WordCount.of(text) <= HEAD_WORDS;
    }

    /** A heading, a label or a link's words. */
    boolean isLabel() {
        return !isItem() && !isSentence() && text.length() <= LABEL_LENGTH && WordCount.of(text) <= 2 * LABEL_WORDS;
    }
}
