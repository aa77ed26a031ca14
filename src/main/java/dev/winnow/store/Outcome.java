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
     * A version that a run wrote and never published, because the gate held it: this run publishes it instead.
     *
     * @param versionId the version
     */
    record Adopted(Seen seen, long versionId) implements Outcome {}

    /** The stored article is the same. */
    record Unchanged(Seen seen) implements Outcome {}

    /** No article; the reject says why. */
    record Rejected(Seen seen, Reject reject) implements Outcome {}
}
