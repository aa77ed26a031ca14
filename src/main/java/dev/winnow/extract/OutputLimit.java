package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;

/**
 * How long a page may get when it is written out: many times what real ones do, and no more than memory and database bear.
 *
 * @param bytes of the page
 * @param characters of its text, Markdown and HTML together, at most
 */
record OutputLimit(int bytes, long characters) {
    /** A small page may name long addresses in few bytes. */
    private static final long ALWAYS = 1_000_000;

    private static final long PER_BYTE = 40;
    /** Three renderings of the largest page that is all text, and some marks. */
    private static final long MOST_PER_BYTE = 4;

    static OutputLimit of(RawPage page, ExtractOptions options) {
        int bytes = page.body().length;
        return new OutputLimit(bytes, Math.min(MOST_PER_BYTE * options.maxBytes(), ALWAYS + PER_BYTE * bytes));
    }

    Extraction passed() {
        return new Extraction.NoArticle(new Reject(
                RejectCode.TOO_LARGE,
                "Written out, the page would be many times as long as its " + bytes
                        + " bytes, as no real article is; have a look at where it came from."));
    }
}
