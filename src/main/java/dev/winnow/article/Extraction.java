package dev.winnow.article;

import dev.winnow.reject.Reject;

/**
 * What came of one page: an article, or the reason why there is none. There are these two kinds and no other.
 *
 * <pre>{@code
 * String said = extraction instanceof Extraction.ArticleFound found
 *         ? found.article().content().text()
 *         : ((Extraction.NoArticle) extraction).reject().sentence();
 * }</pre>
 */
public sealed interface Extraction {
    /**
     * The page's main content and its facts were found.
     *
     * @param article both of them
     */
    record ArticleFound(Article article) implements Extraction {}

    /**
     * There is no article.
     *
     * @param reject why there is none
     */
    record NoArticle(Reject reject) implements Extraction {}
}
