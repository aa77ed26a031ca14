package dev.winnow.store.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a run found on one site, or on all.
 *
 * @param site {@link #ALL} for the whole run
 * @param pages new and changed ones: articles and rejects
 * @param articles those that gave a new version, duplicates among them
 * @param rejects those that gave none
 * @param empty those that held no text: rejected as EMPTY or NO_ARTICLE, or an article of no words
 * @param withoutTitle articles without a title
 * @param withoutDate articles without a date of publication
 * @param medianWords of the articles, null without any
 * @param duplicates articles whose text another one has
 * @param apart rejects that are counted nowhere else here: servers' error answers and damaged places
 * @param held whether this was kept back, so that it is not what is usual
 */
public record SiteFigures(
        String site,
        long pages,
        long articles,
        long rejects,
        long empty,
        long withoutTitle,
        long withoutDate,
        @Nullable Double medianWords,
        long duplicates,
        long apart,
        boolean held) {
    /** In place of a site: the whole run. */
    public static final String ALL = "*";

    /** A site of which a run found nothing. */
    public static SiteFigures none(String site) {
        return new SiteFigures(site, 0, 0, 0, 0, 0, 0, null, 0, 0, false);
    }
}
