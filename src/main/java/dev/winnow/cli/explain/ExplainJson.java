package dev.winnow.cli.explain;

import dev.winnow.article.Extraction;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.PageReport;
import dev.winnow.extract.explain.Reason;
import dev.winnow.extract.explain.RuleUse;
import dev.winnow.report.explain.Explained;
import dev.winnow.store.article.ArticleJson;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An explanation as one JSON object: the page's line as {@code extract} writes it, and its blocks. */
final class ExplainJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ExplainJson() {}

    static String write(Explained page) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("page");
            page(json, page);
            json.writeEndObject();
            PageReport report = page.explanation().page();
            json.writeNumberProperty("blocks_in_page", page.explanation().blocks());
            if (report != null) {
                json.writeObjectPropertyStart("page_types");
                report.types().forEach((type, share) -> json.writeNumberProperty(Explained.lower(type), share));
                json.writeEndObject();
            }
            rules(json, page.explanation().rules());
            json.writeArrayPropertyStart("blocks");
            page.blocks().forEach(block -> block(json, block));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void page(JsonGenerator json, Explained page) {
        String id = ArticleJson.id(page.name());
        Extraction extraction = page.explanation().extraction();
        if (extraction instanceof Extraction.ArticleFound found) {
            ArticleJson.write(json, id, page.url(), found.article());
        } else if (extraction instanceof Extraction.NoArticle none) {
            ArticleJson.write(json, id, page.url(), none.reject());
        }
    }

    private static void rules(JsonGenerator json, List<RuleUse> rules) {
        json.writeArrayPropertyStart("rules");
        for (RuleUse use : rules) {
            json.writeStartObject();
            json.writeStringProperty("place", use.place());
            json.writeStringProperty("part", use.part());
            json.writeStringProperty("selector", use.selector());
            json.writeNumberProperty("found", use.found());
            json.writeStringProperty("outcome", use.outcome());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void block(JsonGenerator json, BlockReport block) {
        json.writeStartObject();
        json.writeNumberProperty("index", block.index());
        json.writeStringProperty("label", Explained.lower(block.label()));
        json.writeNumberProperty("probability", block.probability());
        json.writeNumberProperty("words", block.words());
        json.writeNumberProperty("line", block.place().line());
        json.writeNumberProperty("column", block.place().column());
        json.writeStringProperty("path", block.place().path());
        json.writeStringProperty("text", block.text());
        reasons(json, block.reasons());
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, List<Reason> reasons) {
        json.writeArrayPropertyStart("reasons");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("feature", reason.feature());
            json.writeStringProperty("words", reason.words());
            json.writeNumberProperty("value", reason.value());
            json.writeNumberProperty("weight", reason.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
