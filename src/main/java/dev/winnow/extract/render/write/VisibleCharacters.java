package dev.winnow.extract.render.write;

/** Which characters count as white space and which are not worth keeping. */
public final class VisibleCharacters {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private VisibleCharacters() {}

    /** White space of all widths; a non-breaking space is one, for in running text it only steers layout. */
    public static boolean isSpace(char c) {
        if (c < 0x7F) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == '\u0085' || Character.isSpaceChar(c);
    }

    /** Invisible layout helpers, controls and broken surrogates. Joiners stay: Persian, Hindi and emoji need them. */
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
        return c == SOFT_HYPHEN
                || c == ZERO_WIDTH_SPACE
                || c == WORD_JOINER
                || c == BYTE_ORDER_MARK
                || c == '\uFFFE'
                || c == '\uFFFF'
                || Character.isISOControl(c);
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

    static boolean isPunctuation(int c) {
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

    static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
