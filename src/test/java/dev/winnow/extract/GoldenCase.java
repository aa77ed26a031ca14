package dev.winnow.extract;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One folder of golden pages: a page and what a careful editor would take from it. */
record GoldenCase(Path folder) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    static List<GoldenCase> below(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(GoldenCase::holdsPage)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    private static boolean holdsPage(Path folder) {
        return Files.exists(folder.resolve("page.html")) || Files.exists(folder.resolve("page.path"));
    }

    /** The page itself, or the page of the sample archive that {@code page.path} names, as captured. */
    RawPage page() throws IOException {
        Path own = folder.resolve("page.html");
        Path file = Files.exists(own)
                ? own
                : Path.of(Files.readString(folder.resolve("page.path")).strip());
        Map<String, @Nullable Object> capture =
                Files.exists(folder.resolve("capture.json")) ? fields("capture.json") : Map.of();
        String capturedAt = (String) capture.get("capturedAt");
        return new RawPage(
                Files.readAllBytes(file),
                (String) capture.get("url"),
                (String) capture.get("contentType"),
                capturedAt == null ? null : Instant.parse(capturedAt));
    }

    /** Only the fields named here are compared. */
    Map<String, @Nullable Object> expectedFacts() throws IOException {
        return fields("expected.json");
    }

    /** Null where a reject is expected, which has no text. */
    @Nullable
    String expectedMarkdown() throws IOException {
        Path file = folder.resolve("expected.md");
        return Files.exists(file) ? Files.readString(file) : null;
    }

    void rewrite(Map<String, @Nullable Object> facts, @Nullable String markdown) throws IOException {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(facts);
        if (Files.exists(folder.resolve("expected.json")) && !facts.containsKey("reject")) {
            kept.keySet().retainAll(expectedFacts().keySet());
        }
        Files.writeString(folder.resolve("expected.json"), JSON.writeValueAsString(kept) + "\n");
        if (markdown == null) {
            Files.deleteIfExists(folder.resolve("expected.md"));
        } else {
            Files.writeString(folder.resolve("expected.md"), markdown);
        }
    }

    private Map<String, @Nullable Object> fields(String name) throws IOException {
        return JSON.readValue(Files.readString(folder.resolve(name)), FIELDS);
    }

    /** What the extractor found, under the names that {@code expected.json} uses. */
    static Map<String, @Nullable Object> facts(Extraction extraction) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (extraction instanceof Extraction.NoArticle none) {
            facts.put("reject", none.reject().code().name());
            return facts;
        }
        Article article = ((Extraction.ArticleFound) extraction).article();
        Facts found = article.facts();
        facts.put("title", found.title());
        facts.put("authors", new ArrayList<>(found.authors()));
        facts.put("published", found.published());
        facts.put("modified", found.modified());
        facts.put("section", found.section());
        facts.put("tags", new ArrayList<>(found.tags()));
        facts.put("language", found.language());
        facts.put("site_name", found.siteName());
        facts.put("description", found.description());
        facts.put("image", found.image());
        facts.put("canonical_url", found.canonicalUrl());
        facts.put("licence", found.licence());
        facts.put("page_type", lower(article.pageType()));
        facts.put("charset", article.charset());
        facts.put("completeness", lower(article.completeness()));
        facts.put("comments", article.content().comments());
        return facts;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
