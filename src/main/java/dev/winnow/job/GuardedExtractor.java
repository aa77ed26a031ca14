package dev.winnow.job;

import dev.winnow.archive.Capture;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.Extraction;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.SiteHints;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;

/**
 * The one border around the extractor: whatever a capture holds, it ends as an article or a reject. Safe to share between
 * threads.
 */
public final class GuardedExtractor {
    private final ArticleExtractor extractor;

    public GuardedExtractor(ExtractOptions options) {
        this.extractor = new ArticleExtractor(options);
    }

    /** Damaged bytes are not extracted: half an article must not pass for a whole one. */
    public Extraction extract(Capture capture, SiteHints hints) {
        Reject damage = capture.damage();
        if (damage != null) {
            return new Extraction.None(damage);
        }
        RawPage page = new RawPage(capture.body(), capture.url(), capture.contentType(), capture.capturedAt());
        try {
            return extractor.extract(page, hints);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Extraction.None(Reject.of(RejectCode.INTERNAL, place(e)));
        }
    }

    /** Enough to find the bug, and nothing of the page: an exception's message may carry all of its text. */
    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String name = e.getClass().getSimpleName();
        return trace.length == 0 ? name : name + " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
