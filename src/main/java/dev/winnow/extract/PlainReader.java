package dev.winnow.extract;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.plain.PlainText;
import dev.winnow.extract.render.Renderer;
import dev.winnow.extract.render.Rendering;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;

/** Reads a plain-text capture, as an earlier tool left it. */
final class PlainReader {
    /** The lines' order and shape say what is what; nothing in the text confirms it. */
    private static final double CONFIDENCE = 0.8;

    private static final Facts.FactSource SOURCE = new Facts.FactSource("text:line", CONFIDENCE);

    private PlainReader() {}

    static Extraction read(Decoded decoded, OutputLimit limit) {
        PlainText plain = PlainText.read(decoded.text());
        Rendering rendering = Renderer.render(plain.body(), node -> true, null, limit.characters());
        if (rendering.cut() && rendering.text().isBlank()) {
            return limit.passed();
        }
        if (!plain.hasProse() || rendering.text().isBlank()) {
            return new Extraction.NoArticle(Reject.of(RejectCode.NO_ARTICLE, "The text has no paragraph of prose"));
        }
        Content content = HtmlReader.content(rendering, "");
        return new Extraction.ArticleFound(new Article(
                PageLanguage.add(facts(plain), content),
                content,
                PageType.ARTICLE,
                decoded.charset(),
                CONFIDENCE,
                decoded.cut() || rendering.cut() ? Completeness.TRUNCATED : Completeness.FULL,
                plain.removed()));
    }

    private static Facts facts(PlainText plain) {
        var facts = Facts.builder().text(FactField.TITLE, plain.title()).text(FactField.SECTION, plain.section());
        if (plain.title() != null) {
            facts.source(FactField.TITLE, SOURCE);
        }
        if (plain.section() != null) {
            facts.source(FactField.SECTION, SOURCE);
        }
        return facts.build();
    }
}
