package dev.winnow.extract;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;

/** Finds the article of a page. Immutable and safe to share between threads. */
public final class ArticleExtractor {
    /**
     * Names the extractor's behaviour: stored with each version of an article, and changed whenever the same page would
     * give another result.
     */
    public static final String VERSION = "1";

    private final ExtractOptions options;

    public ArticleExtractor() {
        this(ExtractOptions.DEFAULT);
    }

    public ArticleExtractor(ExtractOptions options) {
        this.options = options;
    }

    /** Never throws for what a page holds: a page that cannot be read comes back as a reject. */
    public Extraction extract(RawPage page, SiteHints hints) {
        if (page.body().length > options.maxBytes()) {
            return new Extraction.None(Reject.of(RejectCode.TOO_LARGE, page.body().length + " bytes"));
        }
        return new Extraction.None(Reject.of(RejectCode.NO_ARTICLE));
    }
}
