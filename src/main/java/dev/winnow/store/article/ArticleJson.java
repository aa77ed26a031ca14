package dev.winnow.store.article;

import dev.winnow.archive.item.Locator;
import dev.winnow.article.Article;
import dev.winnow.article.FactField;
import dev.winnow.article.FactType;
import dev.winnow.article.Facts;
import dev.winnow.reject.Reject;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of an article in JSON, the same wherever Winnow writes one. Each method writes into an object that the caller
 * has opened and will close, so that more keys can follow.
 */
public final class ArticleJson {
    private ArticleJson() {}

    /**
     * Writes every key of an article; {@code comments} only where there are some.
     *
     * @param url address of the capture, null where unknown
     */
    public static void write(JsonGenerator json, String id, @Nullable String url, Article article) {
        Facts facts = article.facts();
        head(json, id, url);
        facts(json, facts);
        json.writeStringProperty("page_type", lower(article.pageType()));
        json.writeStringProperty("charset", article.charset());
        json.writeStringProperty("text", article.content().text());
        json.writeNumberProperty("word_count", article.content().wordCount());
        json.writeNumberProperty("confidence", rounded(article.confidence()));
        json.writeStringProperty("completeness", lower(article.completeness()));
        if (!article.content().comments().isEmpty()) {
            json.writeStringProperty("comments", article.content().comments());
        }
        json.writeObjectPropertyStart("sources");
        sources(json, facts.sources());
        json.writeEndObject();
        json.writeNullProperty("reject");
    }

    /** Writes a page without an article: the same text keys, empty, and the reason. */
    public static void write(JsonGenerator json, String id, @Nullable String url, Reject reject) {
        head(json, id, url);
        json.writeStringProperty("text", "");
        json.writeNumberProperty("word_count", 0);
        json.writeObjectPropertyStart("reject");
        json.writeStringProperty("code", reject.code().name());
        json.writeStringProperty("sentence", reject.sentence());
        json.writeEndObject();
    }

    /** A file's name without {@code .gz} and then without the ending of a page. */
    public static String id(Locator locator) {
        String file = locator.container().substring(locator.container().lastIndexOf('/') + 1);
        boolean alone = locator.entry() == null && locator.offset() < 0;
        return alone
                ? id(file)
                : locator.toString().substring(locator.container().length() - file.length());
    }

    /** The same for a file that is a page itself. */
    public static String id(String path) {
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

    private static void head(JsonGenerator json, String id, @Nullable String url) {
        json.writeStringProperty("id", id);
        json.writeStringProperty("url", url);
    }

    private static void facts(JsonGenerator json, Facts facts) {
        for (FactField field : inOrder()) {
            if (field.type() == FactType.TEXTS) {
                strings(json, field.key(), facts.texts(field));
            } else {
                json.writeStringProperty(field.key(), facts.text(field));
            }
            if (field == FactField.LANGUAGE) {
                // The same again under the short name that evaluation tools read.
                json.writeStringProperty("lang", facts.language());
            }
        }
    }

    /** The facts as files have them: the address beside the capture's, then the others. */
    public static List<FactField> inOrder() {
        var order = new ArrayList<>(FactField.FACTS);
        order.remove(FactField.CANONICAL_URL);
        order.add(0, FactField.CANONICAL_URL);
        return order;
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void sources(JsonGenerator json, Map<FactField, Facts.FactSource> sources) {
        // Sorted: the same article must give the same bytes.
        new TreeMap<>(sources).forEach((field, source) -> {
            json.writeObjectPropertyStart(field.column());
            json.writeStringProperty("place", source.place());
            json.writeNumberProperty("confidence", rounded(source.confidence()));
            json.writeEndObject();
        });
    }

    /** As it is shown everywhere: to three digits. */
    public static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** The value of {@code sources}, as a text of its own. */
    public static String sources(Facts facts) {
        var text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            sources(json, facts.sources());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
