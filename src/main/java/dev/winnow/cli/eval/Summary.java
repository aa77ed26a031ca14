package dev.winnow.cli.eval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a whole set of pages. A part is null where no page's gold has what it needs. */
record Summary(
        int pages,
        int predictions,
        int missing,
        int unknownIds,
        int empty,
        int emptyWhereGoldIsEmpty,
        @Nullable TextFigures word,
        @Nullable Shingle shingle,
        @Nullable SegmentFigures segment,
        @Nullable SnippetFigures snippet,
        @Nullable TitleFigures title,
        @Nullable FactFigures author,
        @Nullable FactFigures date,
        @Nullable Lang lang,
        Map<String, GroupFigures> byType,
        Map<String, GroupFigures> byLanguage) {

    private static final List<String> TYPES =
            List.of("article", "forum", "product", "collection", "listing", "documentation", "service");

    /** Plain means over pages: F1 is the mean of the pages' F1, not the F1 of the means. */
    record BlockFigures(int n, double f1, double precision, double recall) {}

    /** All pages, and the same by what kind of page it is. */
    record TextFigures(@JsonUnwrapped BlockFigures all, Map<String, BlockFigures> byType) {}

    /** Means over the pages where they are defined; accuracy is the share of pages with exactly the gold's words. */
    record Shingle(int n, double f1, double precision, double recall, double accuracy) {}

    /** Counts are pooled over all pages. */
    record SegmentFigures(
            int n,
            double f1,
            double precision,
            double recall,
            double accuracy,
            @JsonUnwrapped SegmentScore counts) {}

    /** Shares of wanted and unwanted snippets found, means over all pages. */
    record SnippetFigures(int n, double with, double without) {}

    /** Exact and token F1, means over the pages whose gold has a title. */
    record TitleFigures(int n, double exact, double tokenF1, int given) {}

    /** Means over the pages whose gold has the fact. */
    record FactFigures(int n, double f1, double exact, int given, int givenWhereGoldHasNone) {}

    /** The share of pages with the right language. */
    record Lang(int n, double exact) {}

    static Summary of(List<PageScore> pages, int predictions, int unknownIds) {
        List<PageScore> answered = pages.stream().filter(p -> !p.missing()).toList();
        List<SegmentScore> segments = parts(pages, PageScore::segments);
        return new Summary(
                pages.size(),
                predictions,
                pages.size() - answered.size(),
                unknownIds,
                (int) answered.stream().filter(PageScore::empty).count(),
                (int) answered.stream().filter(Summary::rightlyEmpty).count(),
                text(pages),
                shingle(parts(pages, PageScore::body)),
                segment(segments),
                segments.isEmpty()
                        ? null
                        : new SnippetFigures(
                                pages.size(), mean(pages, PageScore::with), mean(pages, PageScore::without)),
                title(parts(pages, PageScore::title)),
                fact(pages.stream().map(PageScore::author).toList()),
                fact(pages.stream().map(PageScore::date).toList()),
                lang(parts(pages, PageScore::langExact)),
                GroupFigures.by(pages, PageScore::pageType, TYPES),
                GroupFigures.by(pages, PageScore::lang, List.of()));
    }

    private static boolean rightlyEmpty(PageScore page) {
        return page.empty() && page.body() != null && page.body().goldEmpty();
    }

    private static @Nullable TextFigures text(List<PageScore> pages) {
        List<PageScore> scored = pages.stream().filter(p -> p.body() != null).toList();
        if (scored.isEmpty()) {
            return null;
        }
        return new TextFigures(block(scored), byType(scored));
    }

    private static Map<String, BlockFigures> byType(List<PageScore> pages) {
        Map<String, BlockFigures> blocks = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>(parts(pages, PageScore::pageType));
        Stream.concat(TYPES.stream().filter(names::contains), names.stream().filter(name -> !TYPES.contains(name)))
                .forEach(name -> blocks.put(
                        name,
                        block(pages.stream()
                                .filter(page -> name.equals(page.pageType()))
                                .toList())));
        return blocks;
    }

    private static BlockFigures block(List<PageScore> pages) {
        List<WordOverlap.Match> words = parts(pages, PageScore::body).stream()
                .map(PageScore.BodyScore::word)
                .toList();
        return new BlockFigures(
                words.size(),
                mean(words, WordOverlap.Match::f1),
                mean(words, WordOverlap.Match::precision),
                mean(words, WordOverlap.Match::recall));
    }

    private static @Nullable Shingle shingle(List<PageScore.BodyScore> bodies) {
        if (bodies.isEmpty()) {
            return null;
        }
        List<Shingles> all = bodies.stream().map(PageScore.BodyScore::shingles).toList();
        double precision = mean(
                all.stream().filter(s -> s.both() + s.outputOnly() > 0).toList(),
                s -> s.both() / (s.both() + s.outputOnly()));
        double recall = mean(
                all.stream().filter(s -> s.both() + s.goldOnly() > 0).toList(),
                s -> s.both() / (s.both() + s.goldOnly()));
        double accuracy = mean(bodies, b -> b.equal() ? 1 : 0);
        return new Shingle(all.size(), WordOverlap.harmonic(precision, recall), precision, recall, accuracy);
    }

    private static @Nullable SegmentFigures segment(List<SegmentScore> pages) {
        if (pages.isEmpty()) {
            return null;
        }
        SegmentScore all = pages.stream().reduce(SegmentScore.NONE, SegmentScore::plus);
        return new SegmentFigures(
                pages.size(),
                all.f1(),
                ratio(all.tp(), all.tp() + all.fp()),
                ratio(all.tp(), all.tp() + all.fn()),
                ratio(all.tp() + all.tn(), all.tp() + all.fp() + all.fn() + all.tn()),
                all);
    }

    private static @Nullable TitleFigures title(List<PageScore.TitleScore> titles) {
        return titles.isEmpty()
                ? null
                : new TitleFigures(
                        titles.size(),
                        mean(titles, t -> t.exact() ? 1 : 0),
                        mean(titles, PageScore.TitleScore::f1),
                        (int) titles.stream()
                                .filter(PageScore.TitleScore::given)
                                .count());
    }

    private static @Nullable FactFigures fact(List<PageScore.FactScore> all) {
        List<Double> f1 = parts(all, PageScore.FactScore::f1);
        List<PageScore.FactScore> known =
                all.stream().filter(f -> f.f1() != null).toList();
        int given = (int) known.stream().filter(PageScore.FactScore::given).count();
        int givenAtAll = (int) all.stream().filter(PageScore.FactScore::given).count();
        return known.isEmpty()
                ? null
                : new FactFigures(
                        known.size(),
                        mean(f1, Double::doubleValue),
                        mean(known, f -> f.exact() ? 1 : 0),
                        given,
                        givenAtAll - given);
    }

    private static @Nullable Lang lang(List<Double> exact) {
        return exact.isEmpty() ? null : new Lang(exact.size(), mean(exact, Double::doubleValue));
    }

    private static <T, P> List<P> parts(List<T> items, Function<? super T, ? extends @Nullable P> part) {
        List<P> parts = new ArrayList<>();
        for (T item : items) {
            P value = part.apply(item);
            if (value != null) {
                parts.add(Objects.requireNonNull(value));
            }
        }
        return parts;
    }

    private static <T> double mean(Collection<T> items, ToDoubleFunction<T> value) {
        return items.stream().mapToDouble(value).average().orElse(0);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
