package dev.winnow.article;

/**
 * The main content, rendered.
 *
 * @param text blocks separated by a blank line, list items on their own lines, no marks
 * @param markdown the same content with its structure and links as CommonMark (with tables)
 * @param html the same content as clean HTML: structure only, no scripts, styles or event handlers, and no
 *     classes but the language of a listing
 * @param comments readers' comments found beside the content, as text; empty where there are none
 * @param wordCount words of {@code text}
 */
public record Content(String text, String markdown, String html, String comments, int wordCount) {}
