package dev.winnow.store.export.format;

import dev.winnow.store.article.ArticleChange;
import dev.winnow.store.article.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * What one line or file of an export tells.
 *
 * @param address the article's, as {@code article.address}
 * @param article as it is; null where it is withdrawn
 * @param change what became of it; null in an export of everything
 */
public record ExportRow(
        String address,
        @Nullable StoredArticle article,
        @Nullable ArticleChange change) {
    public static ExportRow of(StoredArticle article) {
        return new ExportRow(article.address(), article, null);
    }

    public static ExportRow of(ArticleChange change) {
        return new ExportRow(change.address(), change.article(), change);
    }
}
