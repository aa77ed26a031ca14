package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.block.model.MainContent;
import java.util.function.Function;
import org.jsoup.nodes.Document;

/** Reads a page as the extractor does, but with main content found by forests that have not seen the page. */
public final class HeldOutReader {
    private HeldOutReader() {}

    /**
     * Reads.
     *
     * @param body the page's bytes
     * @param finder finds the main content of the parsed page
     */
    public static Extraction read(byte[] body, Function<Document, MainContent> finder) {
        ExtractOptions options = ExtractOptions.DEFAULT;
        HtmlReader reader = new HtmlReader(options, (page, focus, correction) -> finder.apply(page));
        return new ArticleExtractor(options, reader).extract(new RawPage(body, null, null, null));
    }
}
