package dev.winnow.store.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run's pages of a site were like, against what was known of the site before.
 *
 * @param site as {@link KnownSite#site}
 * @param names the same as articles name it
 * @param pages of the site that the run met
 * @param compared how many of them were compared with what was known
 * @param knownWords median share of a page's words in known places, null where nothing was compared
 * @param usualKnownWords the same of the pages that were known, null where nothing was compared
 * @param sameWords median share of words in long new texts that other pages of the night show too, null where nothing was
 *     compared
 * @param alarm null where all is as usual
 * @param sinceRun the first of the runs that gave the alarm one after the other, null without an alarm
 * @param done what was made of the pages
 * @param examples addresses or places of some of the pages
 * @param sentence the alarm in words, null without one
 */
public record SiteNight(
        long run,
        String site,
        List<String> names,
        long pages,
        int compared,
        @Nullable Double knownWords,
        @Nullable Double usualKnownWords,
        @Nullable Double sameWords,
        @Nullable Alarm alarm,
        @Nullable Long sinceRun,
        Done done,
        List<String> examples,
        @Nullable String sentence) {

    /** What is off. */
    public enum Alarm {
        /** Most words stand in places that the site did not have. */
        REDESIGN,
        /** Pages show the same new text instead of their own: a captcha, a request for consent, an error. */
        WALL,
        /** Articles became short, and most say that the rest must be paid for. */
        PAYWALL,
        /** A fact that nearly all articles had, such as the author, is on few of them. */
        FACTS;

        /** Whether it is about what was extracted, so that the pages themselves are like those before. */
        public boolean isOfArticles() {
            return this == PAYWALL || this == FACTS;
        }
    }

    /** What was made of a night's pages. */
    public enum Done {
        /** They were added to what is known. */
        LEARNT,
        /** They replace what was known. */
        RELEARNT,
        /** What was known stays. */
        KEPT
    }
}
