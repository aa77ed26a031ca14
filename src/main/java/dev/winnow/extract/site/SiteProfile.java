package dev.winnow.extract.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a site have in common: how many of them say the same text, and what stands in each place. Computed from a
 * {@link SiteSample}; near-identical pages count once. Immutable; threads may share one.
 *
 * <p>That a text recurs on other pages marks it as a template's is of Bar-Yossef and Rajagopalan ("Template detection via data
 * mining and its applications", 2002); that what stands in one place is judged together, of Wu and others ("Web news
 * extraction via path ratios", 2013).
 */
public final class SiteProfile {
    /** Pages share so much of their rare long blocks where they are one and the same in two states. */
    static final float SAME = 0.3f;

    /** So much of their content, where so many states of one page are known that nothing on it is rare. */
    private static final float COPY = 0.8f;

    /** Pages are of one layout that share so much of the places as the page that shares most. */
    private static final float ALIKE = 0.6f;

    /** Sums over what stands in a place. */
    public static final class PlaceTally {
        /** The sampled pages that have the place, one bit each. */
        private long pages;
        /** By page. */
        private final float[] blocks;

        private final float[] words;
        private final float[] linkWords;
        private final float[] contentWords;
        /** Words that another page says as well. */
        private final float[] repeatedWords;

        private PlaceTally(int pages) {
            blocks = new float[pages];
            words = new float[pages];
            linkWords = new float[pages];
            contentWords = new float[pages];
            repeatedWords = new float[pages];
        }

        private void add(int page, PageSample sample, int block, boolean repeated) {
            float weight = Math.max(1, sample.words(block));
            pages |= 1L << page;
            blocks[page]++;
            words[page] += weight;
            linkWords[page] += weight * sample.links(block);
            contentWords[page] += weight * sample.share(block);
            repeatedWords[page] += repeated ? weight : 0;
        }

        /** The sampled pages that have the place, one bit each. */
        public long pages() {
            return pages;
        }

        /** Blocks in the place on some pages. */
        public float blocks(long onPages) {
            return sum(blocks, onPages);
        }

        /** Words in the place on some pages. */
        public float words(long onPages) {
            return sum(words, onPages);
        }

        /** Those that are linked. */
        public float linkWords(long onPages) {
            return sum(linkWords, onPages);
        }

        /** Those that were taken for content. */
        public float contentWords(long onPages) {
            return sum(contentWords, onPages);
        }

        /** Those that another page says as well. */
        public float repeatedWords(long onPages) {
            return sum(repeatedWords, onPages);
        }

        private static float sum(float[] byPage, long pages) {
            float sum = 0;
            for (long rest = pages; rest != 0; rest &= rest - 1) {
                sum += byPage[Long.numberOfTrailingZeros(rest)];
            }
            return sum;
        }
    }

    private final List<PageSample> pages;
    private final Map<Integer, Long> texts = new HashMap<>();
    private final Map<Integer, PlaceTally> places = new HashMap<>();
    private final Map<Integer, PlaceTally> headedPlaces = new HashMap<>();
    private final int[] placesOnPage;
    /** The pages that count, one bit each. */
    private final long counting;

    private final SiteFacts facts;

    private SiteProfile(List<PageSample> pages) {
        this.pages = pages;
        for (int page = 0; page < pages.size(); page++) {
            PageSample sample = pages.get(page);
            for (int block = 0; block < sample.size(); block++) {
                texts.merge(sample.text(block), 1L << page, (one, other) -> one | other);
            }
        }
        counting = withoutRepeats();
        Set<Long> keys = new HashSet<>();
        facts = SiteFacts.of(IntStream.range(0, pages.size())
                .filter(page -> ((counting >>> page) & 1) != 0)
                .mapToObj(pages::get)
                .filter(page -> keys.add(page.key()))
                .map(PageSample::facts)
                .toList());
        placesOnPage = new int[pages.size()];
        for (int page = 0; page < pages.size(); page++) {
            PageSample sample = pages.get(page);
            for (int block = 0; block < sample.size(); block++) {
                boolean repeated = (texts(sample.text(block)) & counting & ~(1L << page)) != 0;
                add(places, sample.place(block), page, block, repeated);
                add(headedPlaces, sample.headedPlace(block), page, block, repeated);
            }
        }
        for (PlaceTally place : places.values()) {
            for (long rest = place.pages; rest != 0; rest &= rest - 1) {
                placesOnPage[Long.numberOfTrailingZeros(rest)]++;
            }
        }
    }

    /** Computes what a sample says. */
    public static SiteProfile of(SiteSample sample) {
        return new SiteProfile(sample.pages);
    }

    private void add(Map<Integer, PlaceTally> tallies, int place, int page, int block, boolean repeated) {
        tallies.computeIfAbsent(place, key -> new PlaceTally(pages.size())).add(page, pages.get(page), block, repeated);
    }

    /** How many pages it was computed from. */
    public int size() {
        return pages.size();
    }

    /** Where the site shows facts, and which are its own. */
    public SiteFacts facts() {
        return facts;
    }

    private long withoutRepeats() {
        long kept = 0;
        for (int page = 0; page < pages.size(); page++) {
            if ((sameAs(pages.get(page), kept) & kept) == 0) {
                kept |= 1L << page;
            }
        }
        return kept;
    }

    /** The pages that hold much of what is rare on a page, or nearly all that was taken for its content; one bit each. */
    private long sameAs(PageSample page, long among) {
        int most = Math.max(2, pages.size() / 4);
        float rare = 0;
        float content = 0;
        float[] sharedRare = new float[pages.size()];
        float[] sharedContent = new float[pages.size()];
        for (int block = 0; block < page.size(); block++) {
            int words = page.words(block);
            if (words < PageSample.LONG) {
                continue;
            }
            long holders = texts(page.text(block));
            float rareWords = Long.bitCount(holders) <= most ? words : 0;
            float contentWords = words * page.share(block);
            rare += rareWords;
            content += contentWords;
            for (long rest = holders & among; rest != 0; rest &= rest - 1) {
                sharedRare[Long.numberOfTrailingZeros(rest)] += rareWords;
                sharedContent[Long.numberOfTrailingZeros(rest)] += contentWords;
            }
        }
        long same = 0;
        for (int other = 0; other < sharedRare.length; other++) {
            boolean state = rare > 0 && sharedRare[other] >= SAME * rare;
            boolean copy = content > 0 && sharedContent[other] >= COPY * content;
            same |= state || copy ? 1L << other : 0;
        }
        return same;
    }

    /** The pages that a page can be compared with, one bit each: neither itself nor other states of it. */
    public long others(PageSample page) {
        long others = counting & ~sameAs(page, counting);
        for (int i = 0; i < pages.size(); i++) {
            others &= pages.get(i).key() == page.key() ? ~(1L << i) : -1;
        }
        return others;
    }

    /** The pages whose places are most like those of a page: those of its layout. */
    public long alike(PageSample page, long others) {
        float[] shared = new float[pages.size()];
        int own = 0;
        Set<Integer> seen = new HashSet<>();
        for (int block = 0; block < page.size(); block++) {
            if (seen.add(page.place(block))) {
                own++;
                PlaceTally tally = places.get(page.place(block));
                for (long rest = tally == null ? 0 : tally.pages & others; rest != 0; rest &= rest - 1) {
                    shared[Long.numberOfTrailingZeros(rest)]++;
                }
            }
        }
        float best = 0;
        for (int i = 0; i < shared.length; i++) {
            shared[i] /= Math.max(1, own + placesOnPage[i] - shared[i]);
            best = Math.max(best, shared[i]);
        }
        long alike = 0;
        for (int i = 0; i < shared.length; i++) {
            alike |= shared[i] > 0 && shared[i] >= ALIKE * best ? 1L << i : 0;
        }
        return alike & others;
    }

    /** The pages that say a text, one bit each. */
    public long texts(int text) {
        return texts.getOrDefault(text, 0L);
    }

    /** What stands in a place, null where no page has it. */
    public @Nullable PlaceTally place(int place) {
        return places.get(place);
    }

    /** What stands in a place below a heading, null where no page has it. */
    public @Nullable PlaceTally headedPlace(int place) {
        return headedPlaces.get(place);
    }
}
