package dev.winnow.store.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article after some moment, however often it changed since.
 *
 * @param address the article, as {@code article.address}
 * @param runId the run of its last change
 * @param changedAt when that became visible
 * @param article as it is now; null where it is withdrawn
 */
public record ArticleChange(
        String address,
        ChangeKind kind,
        long runId,
        Instant changedAt,
        @Nullable StoredArticle article) {
    /** For a consumer whose copy is of that moment. */
    public enum ChangeKind {
        /** It was not there. */
        ADDED,
        /** It was there and is another now. */
        CHANGED,
        /** It was there, and is no longer, or no longer matches the filter. */
        WITHDRAWN
    }
}
