package dev.winnow.cli;

import dev.winnow.archive.Capture;
import dev.winnow.extract.Article;
import dev.winnow.extract.Extraction;
import dev.winnow.store.ArticleJson;
import java.io.StringWriter;
import java.util.Locale;
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
        return extraction instanceof Extraction.Found found ? ended(content(found.article())) : "";
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
        String id = id(capture.locator().container());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            if (extraction instanceof Extraction.Found found) {
                ArticleJson.write(json, id, capture.url(), found.article());
            } else if (extraction instanceof Extraction.None none) {
                ArticleJson.write(json, id, capture.url(), none.reject());
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    /** A file's name without {@code .gz} and then without the ending of a page. */
    static String id(String path) {
        String name = without(path.substring(path.lastIndexOf('/') + 1), ".gz");
        for (String ending : new String[] {".html", ".htm", ".xhtml", ".txt"}) {
            String id = without(name, ending);
            if (!id.equals(name)) {
                return id;
            }
        }
        return name;
    }

    private static String without(String name, String ending) {
        boolean ends = name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length();
        return ends ? name.substring(0, name.length() - ending.length()) : name;
    }
}
