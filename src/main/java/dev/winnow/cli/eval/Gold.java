package dev.winnow.cli.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people annotated of a page; null or empty where they did not.
 *
 * @param text the whole content; an empty text says that the page has none
 * @param with segments that belong to the content
 * @param without segments that do not
 */
record Gold(
        String id,
        @Nullable String url,
        @Nullable String pageType,
        @Nullable String text,
        List<String> with,
        List<String> without,
        @Nullable String title,
        List<String> authors,
        @Nullable String date,
        @Nullable String lang) {

    static Gold of(JsonNode json) {
        return new Gold(
                json.path("id").asString(),
                text(json, "url"),
                text(json, "page_type"),
                text(json, "text"),
                texts(json.path("with")),
                texts(json.path("without")),
                text(json, "title"),
                texts(json.path("author")),
                text(json, "date"),
                text(json, "lang"));
    }

    /** What there is of the page's text. */
    String words() {
        return text == null ? String.join("\n", with) : text;
    }

    static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    /** A list of texts, a single text, or nothing. */
    static List<String> texts(JsonNode value) {
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        });
        return texts;
    }
}
