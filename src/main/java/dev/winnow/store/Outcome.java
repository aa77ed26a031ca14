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

    /** The stored article is the same. */
    record Unchanged(Seen seen) implements Outcome {}

    /** No article; the reject says why. */
    record Rejected(Seen seen, Reject reject) implements Outcome {}
}
