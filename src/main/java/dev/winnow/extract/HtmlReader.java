package dev.winnow.extract;

import dev.winnow.extract.block.MainContent;
import dev.winnow.extract.facts.FactsReader;
import dev.winnow.extract.render.Renderer;
import dev.winnow.extract.render.Rendering;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import org.jsoup.nodes.Document;

/** Reads a parsed page: which part of it is the article, what is known of it, and both put into words. */
final class HtmlReader {
    /** Below this expected F1 nothing on the page deserves to be called its content. */
    private static final double LEAST_CONFIDENCE = 0.1;

    private final ExtractOptions options;
    private final FactsReader factsReader = new FactsReader();

    HtmlReader(ExtractOptions options) {
        this.options = options;
    }

    /**
     * Reads.
     *
     * @param charset what the page's bytes were decoded with, as Java names it
     * @param completeness what is known of the end of the bytes
     */
    Extraction read(Document document, RawPage page, String charset, Completeness completeness) {
        if (!document.body().hasText()) {
            return new Extraction.None(Reject.of(RejectCode.EMPTY, "The page shows no text"));
        }
        MainContent content = MainContent.find(document, page.url(), options.focus());
        Rendering rendering = Renderer.render(document.body(), content.nodes()::contains, page.url());
        if (rendering.text().isBlank() || content.confidence() < LEAST_CONFIDENCE) {
            return new Extraction.None(Reject.of(RejectCode.NO_ARTICLE));
        }
        String comments = options.comments()
                ? Renderer.render(document.body(), content.comments()::contains, page.url())
                        .text()
                : "";
        Facts facts = factsReader.read(document, page.url(), page.capturedAt());
        String declared = document.expectFirst("html").attr("lang");
        return new Extraction.Found(new Article(
                Language.add(facts, rendering.text(), declared),
                Content.of(rendering, comments),
                content.pageType(),
                charset,
                content.confidence(),
                completeness));
    }
}
