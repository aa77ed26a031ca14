package dev.winnow.store.export;

import dev.winnow.store.Change;
import dev.winnow.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * What one line or file of an export tells.
 *
 * @param address the article's, as {@code article.address}
 * @param article as it is; null where it is withdrawn
 * @param change what became of it; null in an export of everything
 */
record Row(
        String address,
        @Nullable StoredArticle article,
        @Nullable Change change) {
    static Row of(StoredArticle article) {
        return new Row(article.address(), article, null);
    }

    static Row of(Change change) {
        return new Row(change.address(), change.article(), change);
    }
}
