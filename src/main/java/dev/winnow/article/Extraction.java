package dev.winnow.article;

import dev.winnow.reject.Reject;

/** What came of one page: an article, or the reason why there is none. */
public sealed interface Extraction {
    /** The page's main content and its facts were found. */
    record ArticleFound(Article article) implements Extraction {}

    /** No article; the reject says why. */
    record NoArticle(Reject reject) implements Extraction {}
}
