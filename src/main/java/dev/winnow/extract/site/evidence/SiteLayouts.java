package dev.winnow.extract.site.evidence;

import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the layouts of a site's pages apart by the places that they have in common. */
public final class SiteLayouts {
    /** Share of two pages' places that pages of one layout have in common (Jaccard). */
    private static final double ALIKE = 0.4;

    private SiteLayouts() {}

    /** How many of the sampled pages have each layout, the most frequent first. */
    public static List<Integer> of(SiteSample sample) {
        List<Set<Integer>> firsts = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (PageSample page : sample.pages()) {
            Set<Integer> places = new HashSet<>();
            for (int block = 0; block < page.size(); block++) {
                places.add(page.place(block));
            }
            int layout = 0;
            while (layout < firsts.size() && alike(firsts.get(layout), places) < ALIKE) {
                layout++;
            }
            if (layout == firsts.size()) {
                firsts.add(places);
                pages.add(0);
            }
            pages.set(layout, pages.get(layout) + 1);
        }
        pages.sort(Comparator.reverseOrder());
        return pages;
    }

    private static double alike(Set<Integer> one, Set<Integer> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.max(1, one.size() + other.size() - common);
    }
}
