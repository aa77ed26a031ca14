package dev.winnow.article;

/**
 * The main content, rendered three times. Immutable; no part is null, lines end with {@code \n}, and links and pictures have
 * absolute addresses wherever the page's address is known.
 *
 * @param text blocks separated by a blank line, list items on their own lines, no marks; never blank in an article that an
 *     extractor found
 * @param markdown the same content with its structure and links as CommonMark (with tables)
 * @param html the same content as clean HTML without {@code html} and {@code body} around it: structure only, no scripts,
 *     styles or event handlers, and no classes but the language of a listing
 * @param comments readers' comments found beside the content, as text; empty where there are none or they were not asked
 *     for
 * @param wordCount words of {@code text}
 */
public record Content(String text, String markdown, String html, String comments, int wordCount) {}
