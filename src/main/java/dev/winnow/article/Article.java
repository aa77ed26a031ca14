package dev.winnow.article;

/**
 * A page's main content and its facts. Immutable; no part is null.
 *
 * @param facts title, authors, dates and the other metadata
 * @param content the text in its renderings
 * @param pageType what kind of page it is
 * @param charset the character set that the bytes were decoded with, as Java names it, such as {@code UTF-8} or
 *     {@code windows-1252}
 * @param confidence how far to trust the choice of content, 0 to 1: the word F1 that pages like it had. Below 0.5 it is
 *     worth a look
 * @param completeness whether the page carries the whole article
 * @param removed what was left out of the page as boilerplate
 */
public record Article(
        Facts facts,
        Content content,
        PageType pageType,
        String charset,
        double confidence,
        Completeness completeness,
        Removed removed) {

    /**
     * The same, of a page whose bytes break off, which only what holds the page knows.
     *
     * @return an article with {@link Completeness#TRUNCATED}
     */
    public Article truncated() {
        return new Article(facts, content, pageType, charset, confidence, Completeness.TRUNCATED, removed);
    }
}
