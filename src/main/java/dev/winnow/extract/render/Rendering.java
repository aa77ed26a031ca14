package dev.winnow.extract.render;

/**
 * One piece of a page in three forms with the same words in the same order.
 *
 * @param text blocks separated by a blank line, plain list items and table rows on their own lines, table cells
 *     separated by a tab, no marks; lines end in {@code \n}, the last has no end; empty where nothing was kept
 * @param markdown CommonMark with the tables and strikethrough of GitHub's dialect; never raw HTML
 * @param html structural HTML without scripts, styles, identifiers or event handlers; its only classes are those that name
 *     the language of a listing ({@code language-java})
 * @param cut whether it would be longer than was allowed, and ends early; nothing is left of one that cannot be cut
 */
public record Rendering(String text, String markdown, String html, boolean cut) {
    static final Rendering TOO_MUCH = new Rendering("", "", "", true);

    /** Characters of all three. */
    public long length() {
        return (long) text.length() + markdown.length() + html.length();
    }
}
