package dev.winnow.store.article;

import dev.winnow.article.Article;
import dev.winnow.text.quality.Signals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code article}; {@code docs/schema.md} says what each column means.
 *
 * @param versionId names this version in every run and database, as {@link ArticleHashes#versionId}
 * @param article as it was extracted; its HTML and the phrases removed are not stored and empty here
 * @param signals what was measured of its text
 * @param near its place among its near-duplicates, null where it has none
 */
public record StoredArticle(
        String versionId,
        long runId,
        Instant publishedAt,
        String address,
        String locator,
        @Nullable String url,
        String site,
        @Nullable Instant capturedAt,
        Article article,
        Signals signals,
        @Nullable Near near,
        String bodySha256,
        String extractorVersion) {

    /**
     * A place in a cluster of near-duplicates.
     *
     * @param cluster the cluster's name
     * @param relation what the article is to the cluster's representative, as {@code article.near_relation}
     * @param similarity to the representative, 0 to 1
     */
    public record Near(String cluster, String relation, double similarity) {}
}
