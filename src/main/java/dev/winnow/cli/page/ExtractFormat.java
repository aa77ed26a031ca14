package dev.winnow.cli.page;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.store.article.ArticleJson;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** How {@code extract} writes an article. */
enum ExtractFormat {
    JSONL,
    JSON,
    TEXT,
    MARKDOWN,
    HTML;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    boolean isJson() {
        return this == JSONL || this == JSON;
    }

    /** One page, ready to be written; empty where this format has nothing to say of a page without an article. */
    String render(Capture capture, Extraction extraction) {
        if (isJson()) {
            return json(capture, extraction);
        }
        return extraction instanceof Extraction.ArticleFound found ? ended(content(found.article())) : "";
    }

    private String content(Article article) {
        return switch (this) {
            case MARKDOWN -> article.content().markdown();
            case HTML -> article.content().html();
            default -> article.content().text();
        };
    }

    private static String ended(String content) {
        return content.endsWith("\n") ? content : content + "\n";
    }

    private static String json(Capture capture, Extraction extraction) {
        String id = ArticleJson.id(capture.locator());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            if (extraction instanceof Extraction.ArticleFound found) {
                ArticleJson.write(json, id, capture.url(), found.article());
            } else if (extraction instanceof Extraction.NoArticle none) {
                ArticleJson.write(json, id, capture.url(), none.reject());
            }
            json.writeEndObject();
        }
        return out.toString();
    }
}
