package dev.winnow.extract.character;

/** Which characters count as white space and which are not worth keeping. */
public final class VisibleCharacters {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ARABIC_LETTER_MARK = '\u061C';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Characters on either side in which a letter that is written from right to left gives a mark its use. */
    private static final int NEAR = 8;

    /** The characters 80 to 9F of Windows-1252, a blank where it has none. */
    private static final String WINDOWS = "€ ‚ƒ„ †‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private VisibleCharacters() {}

    /** White space of all widths; a non-breaking space is one, for in running text it only steers layout. */
    public static boolean isSpace(char c) {
        if (c < 0x7F) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == '\u0085' || Character.isSpaceChar(c);
    }

    /**
     * Invisible layout helpers, controls and broken surrogates. Joiners stay: Persian, Hindi and emoji need them. What turns
     * the direction of other words goes, since it can make a text read as another one; the marks that only settle a sign
     * beside Hebrew or Arabic stay there.
     */
    public static boolean isDropped(String value, int index) {
        char c = value.charAt(index);
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
        }
        if (c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK || c == ARABIC_LETTER_MARK) {
            return !isNearRightToLeft(value, index);
        }
        return c == SOFT_HYPHEN
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= WORD_JOINER && c <= '\u206F')
                || (c >= '\uFFF9' && c <= '\uFFFB')
                || c == '\uFFFE'
                || c == '\uFFFF'
                || Character.isISOControl(c);
    }

    /**
     * What a control character of the second set was meant for, if anything: texts of Windows that were taken for ISO 8859-1 have
     * their quotation marks and dashes there.
     */
    public static char meant(char c) {
        return c >= '\u0080' && c < '\u00A0' && WINDOWS.charAt(c - '\u0080') != ' ' ? WINDOWS.charAt(c - '\u0080') : c;
    }

    /** A text without the characters that are dropped, its white space as it is. */
    public static String only(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i)) || !isDropped(text, i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isNearRightToLeft(String value, int index) {
        int to = Math.min(value.length(), index + NEAR + 1);
        for (int i = Math.max(0, index - NEAR); i < to; i++) {
            byte direction = Character.getDirectionality(value.charAt(i));
            boolean letter = Character.isLetter(value.charAt(i));
            if (letter
                    && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
                return true;
            }
        }
        return false;
    }

    /** Chinese and Japanese characters and their punctuation, between which nobody writes a space. */
    public static boolean isUnspaced(char c) {
        return c >= '\u2E80'
                && (c <= '\u312F'
                        || (c >= '\u3190' && c <= '\uA4CF')
                        || (c >= '\uF900' && c <= '\uFAFF')
                        || (c >= '\uFE30' && c <= '\uFE4F')
                        || (c >= '\uFF01' && c <= '\uFF9F'));
    }

    /** Whether it is punctuation, as Unicode has it. */
    public static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Whether it is a symbol, as Unicode has it. */
    public static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
