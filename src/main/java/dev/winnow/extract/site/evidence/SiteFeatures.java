package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other pages of a site say of each block of a page, in numbers. Serves one page. */
final class SiteFeatures {
    /** The numbers of a block, in their order. */
    static final List<String> NAMES = List.of(
            "pages",
            "pages-alike",
            "text-share",
            "text-pages",
            "place-share",
            "place-content",
            "place-repeats",
            "place-words",
            "place-links",
            "place-blocks",
            "headed-share",
            "headed-content",
            "headed-repeats",
            "heading-share",
            "box-repeats-1",
            "box-repeats-2",
            "box-repeats-3",
            "before-share",
            "after-share",
            "before-content",
            "after-content",
            "around-content",
            "own-opinion",
            "own-words",
            "own-links",
            "own-page-links",
            "is-heading",
            "position");

    private static final int WINDOW = 3;
    private static final float MOSTLY = 0.5f;

    private final SiteProfile site;
    private final PageView view;
    private final PageSample page;
    private final long others;
    private final long alike;
    private final int count;
    private final int alikeCount;
    private final float[] textShares;
    private final float[] placeContent;
    private final float[] repeatedUpTo;
    private final float[] wordsUpTo;

    SiteFeatures(SiteProfile site, PageView view, PageSample page) {
        this.site = site;
        this.view = view;
        this.page = page;
        others = site.others(page);
        alike = site.alike(page, others);
        count = Long.bitCount(others);
        alikeCount = Long.bitCount(alike);
        int n = page.size();
        textShares = new float[n];
        placeContent = new float[n];
        repeatedUpTo = new float[n + 1];
        wordsUpTo = new float[n + 1];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            int pages = Long.bitCount(site.texts(page.text(i)) & others);
            textShares[i] = count == 0 ? 0 : (float) pages / count;
            placeContent[i] = content(site.place(page.place(i)), -1);
            float weight = Math.max(1, page.words(i));
            wordsUpTo[i + 1] = wordsUpTo[i] + weight;
            repeatedUpTo[i + 1] = repeatedUpTo[i] + (pages > 0 ? weight : 0);
        }
    }

    /** How many pages of the site a page is compared with; with none nothing is known. */
    int count() {
        return count;
    }

    /** Writes a block's numbers. */
    void describe(int i, float opinion, float[] row) {
        int at = 0;
        row[at++] = (float) StrictMath.log1p(count);
        row[at++] = (float) StrictMath.log1p(alikeCount);
        row[at++] = textShares[i];
        row[at++] = Math.min(4, textShares[i] * count);
        SiteProfile.PlaceTally place = site.place(page.place(i));
        row[at++] = share(place);
        row[at++] = placeContent[i];
        row[at++] = repeats(place);
        row[at++] = place == null ? -1 : (float) StrictMath.log1p(words(place) / Math.max(1, blocks(place)));
        row[at++] = place == null ? -1 : part(place.linkWords(alike), words(place));
        row[at++] = place == null ? 0 : Math.min(20, blocks(place) / Math.max(1, Long.bitCount(place.pages() & alike)));
        SiteProfile.PlaceTally headed = site.headedPlace(page.headedPlace(i));
        row[at++] = share(headed);
        row[at++] = content(headed, -1);
        row[at++] = repeats(headed);
        int heading = view.lastHeading[i];
        row[at++] = heading < 0 ? -1 : textShares[heading];
        Box box = view.page.blocks().get(i).box;
        for (int level = 0; level < 3; level++) {
            row[at++] = repeats(box);
            box = box.parent == null ? box : box.parent;
        }
        row[at++] = i == 0 ? -1 : textShares[i - 1];
        row[at++] = i + 1 >= page.size() ? -1 : textShares[i + 1];
        row[at++] = i == 0 ? -1 : placeContent[i - 1];
        row[at++] = i + 1 >= page.size() ? -1 : placeContent[i + 1];
        row[at++] = around(i);
        Block block = view.page.blocks().get(i);
        row[at++] = (float) StrictMath.log(Math.max(1e-4, opinion) / Math.max(1e-4, 1 - opinion));
        row[at++] = (float) StrictMath.log1p(block.weight());
        row[at++] = block.linkDensity();
        row[at++] = block.pageLinkWords / Math.max(1, block.weight());
        row[at++] = block.isHeading() ? 1 : 0;
        row[at++] = wordsUpTo[i] / Math.max(1, wordsUpTo[page.size()]);
    }

    /** Whether a block is no link, and most of what stands in its place on other pages was taken for content. */
    boolean isContentPlace(int i) {
        return placeContent[i] >= MOSTLY && view.page.blocks().get(i).linkDensity() <= MOSTLY;
    }

    /** The share of other pages that say what a block says. */
    float textShare(int i) {
        return textShares[i];
    }

    /** What other pages say of a block, in words. */
    String words(int i) {
        String pages =
                count == 1 ? "the 1 other page known of this site" : "the " + count + " other pages known of this site";
        if (textShares[i] > 0) {
            return "stands on %.0f %% of %s".formatted(100 * textShares[i], pages);
        }
        SiteProfile.PlaceTally place = site.place(page.place(i));
        int holders = place == null ? 0 : Long.bitCount(place.pages() & alike);
        return holders == 0
                ? "on none of %s is anything in this place".formatted(pages)
                : "%.0f %% of the words in this place, on %d of %s, were taken for content"
                        .formatted(100 * Math.max(0, placeContent[i]), holders, pages);
    }

    private float around(int i) {
        float yes = 0;
        float words = 0;
        for (int j = Math.max(0, i - WINDOW); j < Math.min(page.size(), i + WINDOW + 1); j++) {
            if (j != i && placeContent[j] >= 0) {
                float weight = Math.max(1, page.words(j));
                yes += weight * placeContent[j];
                words += weight;
            }
        }
        return part(yes, words);
    }

    private float repeats(Box box) {
        int to = Math.min(page.size(), box.lastBlock + 1);
        if (box.firstBlock < 0 || box.firstBlock >= to) {
            return -1;
        }
        return (repeatedUpTo[to] - repeatedUpTo[box.firstBlock]) / (wordsUpTo[to] - wordsUpTo[box.firstBlock]);
    }

    private float share(SiteProfile.@Nullable PlaceTally place) {
        return place == null || alikeCount == 0 ? 0 : (float) Long.bitCount(place.pages() & alike) / alikeCount;
    }

    private float content(SiteProfile.@Nullable PlaceTally place, float unknown) {
        if (place == null || (place.pages() & alike) == 0) {
            return unknown;
        }
        return place.contentWords(alike) / words(place);
    }

    private float repeats(SiteProfile.@Nullable PlaceTally place) {
        if (place == null || (place.pages() & alike) == 0) {
            return -1;
        }
        return place.repeatedWords(alike) / words(place);
    }

    private float words(SiteProfile.PlaceTally place) {
        return place.words(alike);
    }

    private float blocks(SiteProfile.PlaceTally place) {
        return place.blocks(alike);
    }

    private static float part(float part, float whole) {
        return whole <= 0 ? -1 : part / whole;
    }
}
