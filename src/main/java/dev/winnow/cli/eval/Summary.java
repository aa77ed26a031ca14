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
        @Nullable Text word,
        @Nullable Shingle shingle,
        @Nullable Segment segment,
        @Nullable Snippet snippet,
        @Nullable Title title,
        @Nullable Fact author,
        @Nullable Fact date,
        @Nullable Lang lang,
        Map<String, Group> byType,
        Map<String, Group> byLanguage) {

    private static final List<String> TYPES =
            List.of("article", "forum", "product", "collection", "listing", "documentation", "service");

    /** Plain means over pages: F1 is the mean of the pages' F1, not the F1 of the means. */
    record Block(int n, double f1, double precision, double recall) {}

    /** All pages, and the same by what kind of page it is. */
    record Text(@JsonUnwrapped Block all, Map<String, Block> byType) {}

    /** Means over the pages where they are defined; accuracy is the share of pages with exactly the gold's words. */
    record Shingle(int n, double f1, double precision, double recall, double accuracy) {}

    /** Counts are pooled over all pages. */
    record Segment(
            int n,
            double f1,
            double precision,
            double recall,
            double accuracy,
            @JsonUnwrapped Segments counts) {}

    /** Shares of wanted and unwanted snippets found, means over all pages. */
    record Snippet(int n, double with, double without) {}

    /** Exact and token F1, means over the pages whose gold has a title. */
    record Title(int n, double exact, double tokenF1, int given) {}

    /** Means over the pages whose gold has the fact. */
    record Fact(int n, double f1, double exact, int given, int givenWhereGoldHasNone) {}

    /** The share of pages with the right language. */
    record Lang(int n, double exact) {}

    static Summary of(List<PageScore> pages, int predictions, int unknownIds) {
        List<PageScore> answered = pages.stream().filter(p -> !p.missing()).toList();
        List<Segments> segments = parts(pages, PageScore::segments);
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
                        : new Snippet(pages.size(), mean(pages, PageScore::with), mean(pages, PageScore::without)),
                title(parts(pages, PageScore::title)),
                fact(pages.stream().map(PageScore::author).toList()),
                fact(pages.stream().map(PageScore::date).toList()),
                lang(parts(pages, PageScore::langExact)),
                Group.by(pages, PageScore::pageType, TYPES),
                Group.by(pages, PageScore::lang, List.of()));
    }

    private static boolean rightlyEmpty(PageScore page) {
        return page.empty() && page.body() != null && page.body().goldEmpty();
    }

    private static @Nullable Text text(List<PageScore> pages) {
        List<PageScore> scored = pages.stream().filter(p -> p.body() != null).toList();
        if (scored.isEmpty()) {
            return null;
        }
        return new Text(block(scored), byType(scored));
    }

    private static Map<String, Block> byType(List<PageScore> pages) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>(parts(pages, PageScore::pageType));
        Stream.concat(TYPES.stream().filter(names::contains), names.stream().filter(name -> !TYPES.contains(name)))
                .forEach(name -> blocks.put(
                        name,
                        block(pages.stream()
                                .filter(page -> name.equals(page.pageType()))
                                .toList())));
        return blocks;
    }

    private static Block block(List<PageScore> pages) {
        List<Words.Match> words =
                parts(pages, PageScore::body).stream().map(PageScore.Body::word).toList();
        return new Block(
                words.size(),
                mean(words, Words.Match::f1),
                mean(words, Words.Match::precision),
                mean(words, Words.Match::recall));
    }

    private static @Nullable Shingle shingle(List<PageScore.Body> bodies) {
        if (bodies.isEmpty()) {
            return null;
        }
        List<Shingles> all = bodies.stream().map(PageScore.Body::shingles).toList();
        double precision = mean(
                all.stream().filter(s -> s.both() + s.outputOnly() > 0).toList(),
                s -> s.both() / (s.both() + s.outputOnly()));
        double recall = mean(
                all.stream().filter(s -> s.both() + s.goldOnly() > 0).toList(),
                s -> s.both() / (s.both() + s.goldOnly()));
        double accuracy = mean(bodies, b -> b.equal() ? 1 : 0);
        return new Shingle(all.size(), Words.harmonic(precision, recall), precision, recall, accuracy);
    }

    private static @Nullable Segment segment(List<Segments> pages) {
        if (pages.isEmpty()) {
            return null;
        }
        Segments all = pages.stream().reduce(Segments.NONE, Segments::plus);
        return new Segment(
                pages.size(),
                all.f1(),
                ratio(all.tp(), all.tp() + all.fp()),
                ratio(all.tp(), all.tp() + all.fn()),
                ratio(all.tp() + all.tn(), all.tp() + all.fp() + all.fn() + all.tn()),
                all);
    }

    private static @Nullable Title title(List<PageScore.Title> titles) {
        return titles.isEmpty()
                ? null
                : new Title(
                        titles.size(), mean(titles, t -> t.exact() ? 1 : 0), mean(titles, PageScore.Title::f1), (int)
                                titles.stream().filter(PageScore.Title::given).count());
    }

    private static @Nullable Fact fact(List<PageScore.Fact> all) {
        List<Double> f1 = parts(all, PageScore.Fact::f1);
        List<PageScore.Fact> known = all.stream().filter(f -> f.f1() != null).toList();
        int given = (int) known.stream().filter(PageScore.Fact::given).count();
        int givenAtAll = (int) all.stream().filter(PageScore.Fact::given).count();
        return known.isEmpty()
                ? null
                : new Fact(
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
