package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param since for the changes after this action, {@code run_action.id}, withdrawals included; null for all that is published
 */
public record ExportScope(
        Articles.ArticleFilter filter, @Nullable Long since) {
    public static final ExportScope ALL = new ExportScope(Articles.ArticleFilter.ALL, null);

    boolean changesOnly() {
        return since != null;
    }
}
