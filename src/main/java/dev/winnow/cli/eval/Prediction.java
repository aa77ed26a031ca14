package dev.winnow.cli.eval;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an extractor said of a page; null or empty where it said nothing. */
public record Prediction(
        String id,
        @Nullable String text,
        @Nullable String title,
        List<String> authors,
        @Nullable String date,
        @Nullable String lang) {

    static Prediction of(JsonNode json) {
        List<String> authors = Gold.texts(json.path("authors"));
        return new Prediction(
                json.path("id").asString(),
                Gold.text(json, "text"),
                Gold.text(json, "title"),
                authors.isEmpty() ? Gold.texts(json.path("author")) : authors,
                Gold.text(json, "date"),
                Gold.text(json, "lang"));
    }

    /** What Winnow's own extractor said; a reject is an empty prediction. */
    public static Prediction of(String id, Extraction extraction) {
        if (extraction instanceof Extraction.ArticleFound found) {
            Article article = found.article();
            return new Prediction(
                    id,
                    article.content().text(),
                    article.facts().title(),
                    article.facts().authors(),
                    article.facts().published(),
                    article.facts().language());
        }
        return new Prediction(id, "", null, List.of(), null, null);
    }
}
