package dev.winnow.store.outcome;

import dev.winnow.article.Article;
import dev.winnow.reject.Reject;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.text.quality.Signals;

/** What became of one capture. Each capture read has exactly one. */
public sealed interface Outcome {
    /** The capture, or the damaged place. */
    CaptureReference reference();

    /** A new version of an article. */
    record Written(CaptureReference reference, Article article, Signals signals, ArticleHashes hashes)
            implements Outcome {
        /** Measures the article's text. */
        public Written(CaptureReference reference, Article article, ArticleHashes hashes) {
            this(
                    reference,
                    article,
                    Signals.of(
                            article.content().text(),
                            article.content().markdown(),
                            article.facts().language()),
                    hashes);
        }
    }

    /**
     * What is stored is the same.
     *
     * @param parsed whether the page was read again, by the run's extractor; false where its bytes are known
     */
    record Unchanged(CaptureReference reference, boolean parsed) implements Outcome {}

    /** No article; the reject says why. */
    record Rejected(CaptureReference reference, Reject reject) implements Outcome {}
}
