package dev.winnow.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.csv.CsvSchema;

/** A published article as an export shows it: the keys of {@link ArticleJson}, then where it came from. */
final class ArticleRow {
    /** The columns of a CSV export; the same names as in JSON. */
    static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumns(
                    List.of(
                            "id",
                            "url",
                            "canonical_url",
                            "title",
                            "authors",
                            "date",
                            "modified",
                            "site_name",
                            "section",
                            "tags",
                            "language",
                            "description",
                            "image",
                            "licence",
                            "page_type",
                            "charset",
                            "text",
                            "word_count",
                            "confidence",
                            "completeness",
                            "address",
                            "site",
                            "locator",
                            "captured_at",
                            "body_sha256",
                            "extractor_version",
                            "run",
                            "published_at"),
                    CsvSchema.ColumnType.STRING)
            .build();

    private ArticleRow() {}

    static void json(JsonGenerator json, StoredArticle stored) {
        json.writeStartObject();
        ArticleJson.write(json, ArticleJson.id(stored.locator()), stored.url(), stored.article());
        provenance(stored).forEach((key, value) -> {
            if (value instanceof Long number) {
                json.writeNumberProperty(key, number);
            } else {
                json.writeStringProperty(key, (String) value);
            }
        });
        json.writeEndObject();
    }

    /** Several authors or tags stand in one field, separated by semicolons. */
    static Map<String, @Nullable Object> csv(StoredArticle stored) {
        var article = stored.article();
        var facts = article.facts();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", ArticleJson.id(stored.locator()));
        row.put("url", stored.url());
        row.put("canonical_url", facts.canonicalUrl());
        row.put("title", facts.title());
        row.put("authors", String.join("; ", facts.authors()));
        row.put("date", facts.published());
        row.put("modified", facts.modified());
        row.put("site_name", facts.siteName());
        row.put("section", facts.section());
        row.put("tags", String.join("; ", facts.tags()));
        row.put("language", facts.language());
        row.put("description", facts.description());
        row.put("image", facts.image());
        row.put("licence", facts.licence());
        row.put("page_type", article.pageType().name().toLowerCase(Locale.ROOT));
        row.put("charset", article.charset());
        row.put("text", article.content().text());
        row.put("word_count", article.content().wordCount());
        row.put("confidence", article.confidence());
        row.put("completeness", article.completeness().name().toLowerCase(Locale.ROOT));
        row.putAll(provenance(stored));
        return row;
    }

    private static Map<String, @Nullable Object> provenance(StoredArticle stored) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("address", stored.address());
        keys.put("site", stored.site());
        keys.put("locator", stored.locator());
        keys.put("captured_at", time(stored.capturedAt()));
        keys.put("body_sha256", stored.bodySha256());
        keys.put("extractor_version", stored.extractorVersion());
        keys.put("run", stored.runId());
        keys.put("published_at", time(stored.publishedAt()));
        return keys;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
