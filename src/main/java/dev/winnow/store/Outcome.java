package dev.winnow.store;

import dev.winnow.extract.Article;
import dev.winnow.reject.Reject;
import dev.winnow.text.quality.Signals;

/** What became of one capture. Each capture read has exactly one. */
public sealed interface Outcome {
    /** The capture, or the damaged place. */
    Seen seen();

    /** A new version of an article. */
    record Written(Seen seen, Article article, Signals signals, Hashes hashes) implements Outcome {
        /** Measures the article's text. */
        public Written(Seen seen, Article article, Hashes hashes) {
            this(
                    seen,
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
    record Unchanged(Seen seen, boolean parsed) implements Outcome {}

    /** No article; the reject says why. */
    record Rejected(Seen seen, Reject reject) implements Outcome {}
}
