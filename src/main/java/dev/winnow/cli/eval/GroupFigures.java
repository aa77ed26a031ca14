package dev.winnow.cli.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the pages of one type or language; each is null where no page's gold has what it needs.
 *
 * @param word mean word F1
 * @param segment F1 over the segments of all pages
 * @param title share of exact titles
 * @param titleF1 mean token F1 of titles
 * @param author mean F1 of the sets of authors
 * @param date share of right dates
 */
record GroupFigures(
        int n,
        @Nullable Double word,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double segment,
        @Nullable Double title,
        @Nullable Double titleF1,
        @Nullable Double author,
        @Nullable Double date) {

    static GroupFigures of(List<PageScore> pages) {
        return new GroupFigures(
                pages.size(),
                mean(pages, p -> p.body() == null ? null : p.body().word().f1()),
                mean(pages, p -> p.body() == null ? null : p.body().word().precision()),
                mean(pages, p -> p.body() == null ? null : p.body().word().recall()),
                segment(pages),
                mean(pages, p -> p.title() == null ? null : p.title().exact() ? 1.0 : 0.0),
                mean(pages, p -> p.title() == null ? null : p.title().f1()),
                mean(pages, p -> p.author().f1()),
                mean(pages, p -> p.date().f1()));
    }

    /** The pages by a name, groups in the order given and then by name; pages without a name are in none. */
    static Map<String, GroupFigures> by(
            List<PageScore> pages, Function<PageScore, @Nullable String> name, List<String> order) {
        Map<String, List<PageScore>> named = new TreeMap<>();
        for (PageScore page : pages) {
            String group = name.apply(page);
            if (group != null && !group.isEmpty()) {
                named.computeIfAbsent(group, key -> new ArrayList<>()).add(page);
            }
        }
        Map<String, GroupFigures> groups = new LinkedHashMap<>();
        for (String first : order) {
            List<PageScore> group = named.remove(first);
            if (group != null) {
                groups.put(first, of(group));
            }
        }
        named.forEach((key, group) -> groups.put(key, of(group)));
        return groups;
    }

    private static @Nullable Double segment(List<PageScore> pages) {
        SegmentScore all = SegmentScore.NONE;
        for (PageScore page : pages) {
            all = page.segments() == null ? all : all.plus(page.segments());
        }
        return all.equals(SegmentScore.NONE) ? null : all.f1();
    }

    private static @Nullable Double mean(List<PageScore> pages, Function<PageScore, @Nullable Double> part) {
        double sum = 0;
        int n = 0;
        for (PageScore page : pages) {
            Double value = part.apply(page);
            if (value != null) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? null : sum / n;
    }
}
