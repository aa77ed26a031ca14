package dev.winnow.job;

import dev.winnow.archive.Capture;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.Explainer;
import dev.winnow.extract.Explanation;
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
    private final Explainer explainer;

    public GuardedExtractor(ExtractOptions options) {
        this.extractor = new ArticleExtractor(options);
        this.explainer = new Explainer(options);
    }

    /** Damaged bytes are not extracted: half an article must not pass for a whole one. */
    public Extraction extract(Capture capture, SiteHints hints) {
        Reject damage = capture.damage();
        if (damage != null) {
            return new Extraction.None(damage);
        }
        try {
            return extractor.extract(page(capture), hints);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return internal(e);
        }
    }

    /**
     * The same, with the reasons for each of the first blocks.
     *
     * @param most blocks to give reasons for
     */
    public Explanation explain(Capture capture, SiteHints hints, int most) {
        Reject damage = capture.damage();
        if (damage != null) {
            return new Explanation(new Extraction.None(damage), null, 0);
        }
        try {
            return explainer.explain(page(capture), hints, most);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Explanation(internal(e), null, 0);
        }
    }

    private static RawPage page(Capture capture) {
        return new RawPage(capture.body(), capture.url(), capture.contentType(), capture.capturedAt());
    }

    private static Extraction internal(Throwable e) {
        return new Extraction.None(Reject.of(RejectCode.INTERNAL, place(e)));
    }

    /** Enough to find the bug, and nothing of the page: an exception's message may carry all of its text. */
    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String name = e.getClass().getSimpleName();
        return trace.length == 0 ? name : name + " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
