package dev.winnow.store;

import dev.winnow.extract.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code article}; {@code docs/schema.md} says what each column means.
 *
 * @param article as it was extracted; its HTML is not stored and empty here
 */
public record StoredArticle(
        long versionId,
        long runId,
        Instant publishedAt,
        String address,
        String locator,
        @Nullable String url,
        String site,
        @Nullable Instant capturedAt,
        Article article,
        String bodySha256,
        String extractorVersion) {}
