package dev.winnow.extract.decode;

/**
 * A page as characters.
 *
 * @param text the page without byte order mark and zero characters; lone surrogates do not occur
 * @param charset the character set as Java names it
 * @param by what decided: {@code bom}, {@code bytes} (they fit nothing else), {@code http}, {@code meta},
 *     {@code statistics}, or {@code declared} for a page of ASCII, which any declaration fits
 * @param doubt share of the signs beyond ASCII that look wrong, 0 to 1; 0 for a page of ASCII only
 * @param cut whether the bytes end in the middle of a letter
 */
public record Decoded(String text, String charset, String by, double doubt, boolean cut) {
    /** From here on the text is rubbish rather than a page with blemishes. */
    private static final double RUBBISH = 0.5;

    public boolean isRubbish() {
        return doubt >= RUBBISH;
    }
}
