package dev.winnow.extract.limit;

/** Cuts what is too long to be what it is taken for, so that nothing that follows has to be afraid of its length. */
public final class TextLimit {
    private TextLimit() {}

    /** The first characters of a text, all of it where it is no longer; never half of one. */
    public static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The last characters of a text, all of it where it is no longer; never half of one. */
    public static String tail(String text, int most) {
        int from = text.length() - most;
        if (from <= 0) {
            return text;
        }
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
