package dev.winnow.extract.site.evidence;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntBiFunction;

/**
 * New pages of a site against those that were known: how much of them stands in known places, and how much of them is the same
 * new text. That what an extraction relies on must be compared with what it was, to notice that a site has changed, is of
 * Lerman, Minton and Knoblock ("Wrapper maintenance: a machine learning approach", 2003).
 *
 * @param known of each new page, the share of its words that stand in places of known pages, 0 to 1
 * @param usual the same of each known page among the other known ones
 * @param same of each new page, the share of its words in long texts that no known page shows and another new page does, 0 to
 *     1; of a page without long texts the share in any
 */
public record SiteComparison(List<Double> known, List<Double> usual, List<Double> same) {
    /** Compares; pages of one address are one page. */
    public static SiteComparison of(SiteSample before, Collection<PageSample> pages) {
        Map<Integer, Integer> places = new HashMap<>();
        Set<Integer> texts = new HashSet<>();
        for (PageSample page : before.pages()) {
            distinct(page, PageSample::place).forEach(place -> places.merge(place, 1, Integer::sum));
            texts.addAll(distinct(page, PageSample::text));
        }
        Map<Integer, Set<Long>> tellers = new HashMap<>();
        for (PageSample page : pages) {
            for (int text : distinct(page, PageSample::text)) {
                tellers.computeIfAbsent(text, key -> new HashSet<>()).add(page.address());
            }
        }
        List<Double> known = new ArrayList<>();
        List<Double> same = new ArrayList<>();
        for (PageSample page : pages) {
            Checkpoint.pass();
            known.add(share(page, 0, block -> places.containsKey(page.place(block))));
            same.add(same(
                    page,
                    block -> !texts.contains(page.text(block))
                            && tellers.getOrDefault(page.text(block), Set.of()).size() > 1));
        }
        List<Double> usual = new ArrayList<>();
        for (PageSample page : before.pages()) {
            Checkpoint.pass();
            usual.add(share(page, 0, block -> places.getOrDefault(page.place(block), 0) > 1));
        }
        return new SiteComparison(known, usual, same);
    }

    private static double same(PageSample page, IntPredicate isSame) {
        boolean anyLong = false;
        for (int block = 0; block < page.size(); block++) {
            anyLong |= page.words(block) >= PageSample.LONG;
        }
        return share(page, anyLong ? PageSample.LONG : 0, isSame);
    }

    private static double share(PageSample page, int least, IntPredicate counts) {
        double all = 0;
        double counted = 0;
        for (int block = 0; block < page.size(); block++) {
            if (page.words(block) >= least) {
                double words = Math.max(1, page.words(block));
                all += words;
                counted += counts.test(block) ? words : 0;
            }
        }
        return all == 0 ? 0 : counted / all;
    }

    private static Set<Integer> distinct(PageSample page, ToIntBiFunction<PageSample, Integer> hash) {
        Set<Integer> distinct = new HashSet<>();
        for (int block = 0; block < page.size(); block++) {
            distinct.add(hash.applyAsInt(page, block));
        }
        return distinct;
    }
}
