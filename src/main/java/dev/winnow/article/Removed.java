package dev.winnow.article;

import java.util.List;

/**
 * What was left out of a page as boilerplate. Immutable.
 *
 * @param fraction how much it was of the page's words, 0 to 1
 * @param phrases the short blocks among it, each once, in the page's order and with single blanks
 */
public record Removed(double fraction, List<String> phrases) {
    /** Where all of a page is content. */
    public static final Removed NOTHING = new Removed(0, List.of());

    /** Copies the list. */
    public Removed {
        phrases = List.copyOf(phrases);
    }
}
