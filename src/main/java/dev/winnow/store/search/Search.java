package dev.winnow.store.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by words. What is indexed is versions, which never change; whether one is published is asked when it is
 * found. So the index cannot disagree with what is published or rolled back, whenever a process was killed.
 */
public interface Search {
    /**
     * Indexes the versions that a run wrote and that are not indexed yet. Each batch is a transaction of its own; a call that
     * was broken off goes on where it stopped.
     *
     * @param first called at the beginning of each transaction; what it throws ends the call
     */
    void index(long run, Runnable first);

    /** As {@link #index(long, Runnable)}, for a run that nobody owns. */
    default void index(long run) {
        index(run, () -> {});
    }

    /** The best articles first. */
    List<SearchHit> find(SearchRequest query);

    /**
     * What is looked for.
     *
     * @param words all of which an article must have; {@code "a phrase"} in quotes, {@code -without}, {@code begin*}
     * @param site as {@code article.site}; null for all
     * @param language as {@code article.language}; null for all
     * @param since published on this day or later, as {@code article.published_date}; null for any day and none
     * @param limit how many at most
     */
    record SearchRequest(
            SearchTerms words,
            @Nullable String site,
            @Nullable String language,
            @Nullable LocalDate since,
            int limit) {}

    /**
     * An article that was found.
     *
     * @param markedTitle the title, each hit between {@link #BEGIN} and {@link #END}; null without a title
     * @param score higher is better; comparable within one answer only
     * @param snippet the place in the text that shows the words, each hit between {@link #BEGIN} and {@link #END}
     */
    record SearchHit(
            String address,
            @Nullable String title,
            @Nullable String markedTitle,
            String site,
            @Nullable String language,
            @Nullable LocalDate published,
            double score,
            String snippet) {
        /** Before a hit; no character of any text. */
        public static final char BEGIN = '\uE000';
        /** After a hit. */
        public static final char END = '\uE001';
    }
}
