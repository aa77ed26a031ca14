package dev.winnow.store.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures: what its report draws, and with the same names what stands in the JSON beside it. Times are ISO 8601 in
 * UTC; lists are in the order in which they are shown.
 *
 * @param verdict of the gate, null before it
 * @param published when its articles became visible, null where they are not
 * @param counts what became of its pages
 * @param countsBefore the same of the job's run before, null where there is none
 * @param previousRun that run, null where there is none
 * @param heldSites what the gate keeps back of the job's runs, and nobody has decided on
 * @param sites the sites with most pages
 * @param otherSites how many sites are not in {@code sites}
 * @param days new and changed articles by day of publication, or by month or year where they span too many
 * @param undated new and changed articles without such a day
 * @param rejects by code, the most frequent first
 * @param rejectExamples a few places of each code
 * @param doubtfulExamples a few new and changed articles of which the extractor was least sure
 * @param lengths new and changed articles by words, beside all that are published
 * @param history the job's runs up to this one, the oldest first
 * @param drifting the sites that are furthest from what they usually are, the furthest first
 * @param steps how long each step took
 * @param languages new and changed articles by language, "" where unknown
 * @param types by page type
 * @param completeness whether pages carried all of their article
 * @param signals the spread of some quality signals over new and changed articles
 * @param clusters of near-duplicates that new and changed articles belong to, the largest first
 * @param clustered published articles that are in any cluster
 * @param boilerplate phrases left out most often
 */
public record RunFigures(
        long run,
        String job,
        String state,
        String started,
        @Nullable String ended,
        @Nullable String published,
        @Nullable String verdict,
        String extractor,
        RunCounts counts,
        @Nullable RunCounts countsBefore,
        @Nullable Long previousRun,
        List<StillHeld> heldSites,
        List<SiteRow> sites,
        long otherSites,
        List<Count> days,
        long undated,
        List<Count> rejects,
        List<Example> rejectExamples,
        List<Example> doubtfulExamples,
        List<Length> lengths,
        List<Night> history,
        List<DriftingSite> drifting,
        List<StepTime> steps,
        List<Count> languages,
        List<Count> types,
        List<Count> completeness,
        List<Spread> signals,
        List<Cluster> clusters,
        long clustered,
        List<Boilerplate.Phrase> boilerplate) {

    /**
     * What is held back.
     *
     * @param site null for the whole run
     * @param publish the command that releases it, without the program's name
     * @param rollback the command that gives it up
     */
    public record StillHeld(
            long run,
            @Nullable String site,
            String sentence,
            long articles,
            long withdrawals,
            String publish,
            String rollback) {}

    /**
     * A page as an example of something.
     *
     * @param group what it is an example of: a reject's code; empty where there are no groups
     * @param title of its article, null where it has none
     */
    public record Example(String group, @Nullable String title, String place) {}

    /** A site: what this run found there, with new or changed pages only, and what the run before did. */
    public record SiteRow(
            String site,
            long pages,
            long articles,
            long duplicates,
            long rejects,
            @Nullable Double medianWords,
            @Nullable Long articlesBefore,
            @Nullable Double medianWordsBefore) {}

    /** How many there are of something. */
    public record Count(String name, long count) {}

    /**
     * A range of lengths.
     *
     * @param from words, inclusive; the range ends where the next begins
     * @param run share of the run's articles, 0 to 1
     * @param all share of all published articles, 0 to 1
     */
    public record Length(int from, double run, double all) {}

    /** A run among its predecessors. */
    public record Night(
            long run,
            String started,
            long pages,
            long articles,
            double rejectRatio,
            @Nullable Double medianWords,
            @Nullable Double confidence) {}

    /**
     * A site that is not as usual.
     *
     * @param drift as the gate measures it, 0 to 1
     * @param sentence of the gate
     * @param nights the runs that its measures tell of, the oldest first, this one last
     */
    public record DriftingSite(String site, double drift, String sentence, List<Long> nights, List<Measure> measures) {}

    /**
     * One figure through the nights.
     *
     * @param measure pages or median_words; or as a share, 0 to 1, rejects, without_title or without_date
     * @param usual the median of the nights before this one, null without any
     * @param nights a value for each, null where there was nothing to measure
     */
    public record Measure(String measure, @Nullable Double usual, List<@Nullable Double> nights) {}

    /** A step of the run, over all attempts. */
    public record StepTime(String step, double seconds) {}

    /** The tenth, the half and nine tenths of the articles are below these. */
    public record Spread(
            String signal,
            @Nullable Double low,
            @Nullable Double median,
            @Nullable Double high) {}

    /** A cluster of near-duplicates. */
    public record Cluster(
            String cluster,
            long articles,
            long sites,
            @Nullable String title,
            String address) {}
}
