package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.decode.PageEnd;
import dev.winnow.extract.decode.PageKind;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Finds the article of a page. Immutable and safe to share between threads. */
public final class ArticleExtractor {
    /**
     * Names the extractor's behaviour: stored with each version of an article, and changed whenever the same page would
     * give another result.
     */
    public static final String VERSION = "7";

    private final ExtractOptions options;
    private final PageDecoder decoder = new PageDecoder();
    private final HtmlReader htmlReader;

    public ArticleExtractor() {
        this(ExtractOptions.DEFAULT);
    }

    public ArticleExtractor(ExtractOptions options) {
        this(options, new HtmlReader(options));
    }

    ArticleExtractor(ExtractOptions options, HtmlReader htmlReader) {
        this.options = options;
        this.htmlReader = htmlReader;
    }

    /** Never throws for what a page holds: a page that cannot be read comes back as a reject. */
    public Extraction extract(RawPage page) {
        if (page.body().length > options.maxBytes()) {
            return none(RejectCode.TOO_LARGE, page.body().length + " bytes");
        }
        PageKind bytes = PageKind.of(page.body(), page.contentType());
        if (bytes.form() == PageKind.PageForm.OTHER || bytes.form() == PageKind.PageForm.EMPTY) {
            return unread(bytes);
        }
        Decoded decoded = decoder.decode(page.body(), page.contentType());
        if (decoded.isRubbish()) {
            return none(RejectCode.BAD_CHARSET, "Read as " + decoded.charset() + " it makes no sense");
        }
        PageKind text = PageKind.ofText(decoded.text(), page.contentType());
        return switch (text.form()) {
            case HTML -> html(decoded, page);
            case PLAIN -> PlainReader.read(decoded);
            case EMPTY, OTHER -> unread(text);
        };
    }

    private Extraction html(Decoded decoded, RawPage page) {
        PageTree tree =
                PageTree.parse(Parser.htmlParser(), decoded.text(), page.url() == null ? "" : page.url(), options);
        Document document = tree.document();
        if (document == null) {
            return new Extraction.NoArticle(Objects.requireNonNull(tree.reject()));
        }
        boolean cut = decoded.cut() || PageEnd.isMissing(decoded.text());
        return htmlReader.read(document, page, decoded.charset(), cut);
    }

    private static Extraction unread(PageKind kind) {
        return kind.form() == PageKind.PageForm.EMPTY
                ? new Extraction.NoArticle(Reject.of(RejectCode.EMPTY))
                : none(RejectCode.NOT_HTML, "It is " + kind.name());
    }

    private static Extraction none(RejectCode code, String fact) {
        return new Extraction.NoArticle(Reject.of(code, fact));
    }
}
