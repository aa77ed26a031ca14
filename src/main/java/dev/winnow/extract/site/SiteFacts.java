package dev.winnow.extract.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a site shows its authors, dates and sections, and which facts are the site's and not a page's. Computed from a {@link
 * SiteSample}; near-identical pages count once. Immutable; threads may share one.
 *
 * <p>A place is known where it says, on three pages and on four fifths of those that have it, what their structured data states.
 * That structured data teaches where the same stands on pages without it is how Brin learnt patterns from pairs ("Extracting
 * patterns and relations from the world wide web", 1998). A fact is the site's where one source tells the same on nearly all pages.
 */
public final class SiteFacts {
    /** Knows nothing. */
    public static final SiteFacts NONE = new SiteFacts(List.of());

    /** Pages on which a place must show a fact, */
    public static final int SUPPORT = 3;
    /** and the share of the pages with the place. */
    public static final double PRECISION = 0.8;

    /** Pages that a source must tell a fact on, */
    public static final int SITE_PAGES = 5;
    /** and the share of those on which it must be the same. */
    public static final double SITE_SHARE = 0.95;

    /**
     * A place that shows a fact.
     *
     * @param place a hash of it
     * @param path the place for people: {@code div.byline > a}
     * @param shows pages on which it says what their structured data states
     * @param pages pages with the place whose structured data states the fact
     */
    public record KnownPlace(SiteFact fact, int place, String path, int shows, int pages) {
        /** How often it is right, 0 to 1. */
        public double share() {
            return (double) shows / pages;
        }

        /** "author: div.byline > a, on 28 of 30 pages". */
        public String words() {
            return fact.words() + ": " + path + ", on " + shows + " of " + pages + " pages";
        }
    }

    private final List<KnownPlace> places;
    private final Set<FactSample.Told> ofSite;

    private SiteFacts(List<FactSample> pages) {
        places = places(pages);
        ofSite = ofSite(pages);
    }

    /**
     * Computes what pages have in common.
     *
     * @param pages what is remembered of each, none twice
     */
    static SiteFacts of(List<FactSample> pages) {
        return new SiteFacts(pages);
    }

    /** Whether it knows nothing. */
    public boolean isEmpty() {
        return places.isEmpty() && ofSite.isEmpty();
    }

    /** The places that show facts, fact by fact, those that show it most often first. */
    public List<KnownPlace> places() {
        return places;
    }

    /** The places that show a fact, those that show it most often first. */
    public List<KnownPlace> places(SiteFact fact) {
        return places.stream().filter(place -> place.fact() == fact).toList();
    }

    /**
     * Whether a fact is the site's: what the source tells on nearly all its pages.
     *
     * @param source a hash of the source's name
     * @param value a hash of the fact
     */
    public boolean isOfSite(SiteFact fact, int source, int value) {
        return !ofSite.isEmpty() && ofSite.contains(new FactSample.Told(fact, source, value));
    }

    /**
     * Whether any source tells a fact on nearly all pages.
     *
     * @param value a hash of the fact
     */
    public boolean isOfSite(SiteFact fact, int value) {
        return ofSite.stream().anyMatch(told -> told.fact() == fact && told.value() == value);
    }

    private static List<KnownPlace> places(List<FactSample> pages) {
        List<KnownPlace> known = new ArrayList<>();
        for (SiteFact fact : SiteFact.values()) {
            Map<Integer, Integer> shows = new HashMap<>();
            Map<Integer, Integer> having = new HashMap<>();
            Map<Integer, String> paths = new HashMap<>();
            for (FactSample page : pages) {
                if (page.states(fact)) {
                    page.places().forEach((place, facts) -> {
                        having.merge(place, 1, Integer::sum);
                        shows.merge(place, (facts & fact.bit()) == 0 ? 0 : 1, Integer::sum);
                    });
                    page.paths().forEach((place, path) -> paths.merge(place, path, SiteFacts::first));
                }
            }
            shows.forEach((place, count) -> {
                KnownPlace each = new KnownPlace(
                        fact, place, paths.getOrDefault(place, "?"), count, having.getOrDefault(place, count));
                if (count >= SUPPORT && each.share() >= PRECISION) {
                    known.add(each);
                }
            });
        }
        known.sort(Comparator.comparing(KnownPlace::fact)
                .thenComparing(Comparator.comparingInt(KnownPlace::shows).reversed())
                .thenComparing(KnownPlace::path)
                .thenComparing(KnownPlace::place));
        return List.copyOf(known);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Set<FactSample.Told> ofSite(List<FactSample> pages) {
        Map<Long, Integer> bySource = new HashMap<>();
        Map<FactSample.Told, Integer> byValue = new HashMap<>();
        for (FactSample page : pages) {
            Set<Long> sources = new HashSet<>();
            for (FactSample.Told told : page.told()) {
                byValue.merge(told, 1, Integer::sum);
                sources.add(key(told.fact(), told.source()));
            }
            sources.forEach(source -> bySource.merge(source, 1, Integer::sum));
        }
        Set<FactSample.Told> same = new HashSet<>();
        byValue.forEach((told, count) -> {
            int telling = bySource.getOrDefault(key(told.fact(), told.source()), count);
            if (telling >= SITE_PAGES && count >= SITE_SHARE * telling) {
                same.add(told);
            }
        });
        return Set.copyOf(same);
    }

    private static long key(SiteFact fact, int hash) {
        return ((long) fact.ordinal() << 32) | (hash & 0xFFFFFFFFL);
    }
}
