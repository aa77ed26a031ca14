package dev.winnow.extract.block.feature;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockTag;
import dev.winnow.extract.block.BoxNames;
import dev.winnow.extract.block.Cues;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.Tally;
import java.util.Collections;
import java.util.List;

/** Describes a block by itself: its text and links, its place on the page, the headings above and its neighbours. */
final class BlockFeatures {
    private static final BlockTag[] AROUND = {
        BlockTag.ARTICLE,
        BlockTag.MAIN,
        BlockTag.SECTION,
        BlockTag.NAV,
        BlockTag.HEADER,
        BlockTag.FOOTER,
        BlockTag.ASIDE,
        BlockTag.FORM,
        BlockTag.TABLE,
        BlockTag.UL,
        BlockTag.OL,
        BlockTag.LI,
        BlockTag.DL,
        BlockTag.FIGURE,
        BlockTag.BLOCKQUOTE,
        BlockTag.PRE,
        BlockTag.DETAILS,
        BlockTag.DIALOG,
        BlockTag.NOSCRIPT,
        BlockTag.BUTTON,
        BlockTag.ADDRESS,
        BlockTag.LABEL,
        BlockTag.P
    };
    private static final Cues.Cue[] CUES = Cues.Cue.values();

    /** Beyond these a page is long, and how long says no more: few pages to learn from are. */
    private static final float MOST_BLOCKS = 120;

    private static final float MOST_WORDS = 2500;

    private static final int NEIGHBOURS = 3;
    private static final String[] BEFORE = {"prev1", "prev2", "prev3"};
    private static final String[] AFTER = {"next1", "next2", "next3"};

    private final PageView view;
    private final PageBlocks page;
    private final List<Block> blocks;
    private final FeatureRow row;
    private final float pageWords;

    BlockFeatures(PageView view, FeatureRow row) {
        this.view = view;
        this.page = view.page;
        this.blocks = page.blocks();
        this.row = row;
        this.pageWords = Math.max(1, page.weight());
    }

    /** Writes the features of one block into the row. */
    void describe(Block block) {
        text(block);
        told(block);
        place(block);
        dates(block);
        sections(block);
        cues(block);
        neighbours(block);
    }

    private void text(Block block) {
        Tally tally = block.tally;
        float weight = block.weight();
        float perWord = 1 / Math.max(1, weight);
        row.put("words", weight, 300);
        row.put("letters", tally.letters + tally.ideographs, 1800);
        row.put("link-density", block.linkDensity());
        links(block);
        row.put("commonness", view.commonness(block));
        row.put("word-length", tally.words == 0 ? 0 : (float) tally.letters / tally.words);
        row.put("commas-per-word", tally.commas * perWord);
        row.put("stops-per-word", tally.stops * perWord);
        row.put("stops", tally.stops, 15);
        row.put("symbols-per-word", tally.symbols * perWord);
        row.put("others-per-word", tally.others * perWord);
        row.put("digit-share", tally.letters == 0 ? 0 : (float) tally.digits / tally.letters);
        row.put("upper-share", tally.letters == 0 ? 0 : (float) tally.uppers / tally.letters);
        row.put("capitalised-share", tally.words == 0 ? 0 : (float) tally.capitalised / tally.words);
        row.put("ends-sentence", Tally.isStop(tally.last));
        row.put("ends-colon", tally.last == ':' || tally.last == '：');
        row.put("ideographs", tally.ideographs > 0);
        row.put("emphasised", Math.min(1, block.emphasised * perWord));
        row.put("breaks", block.breaks, 10);
        row.put("price", block.isPrice());
    }

    private void links(Block block) {
        row.put("links", block.links, 20);
        float linked = Math.max(0.5f, block.linkWords);
        row.put("link.page", block.pageLinkWords / linked);
        row.put("link.slug", block.slugLinkWords / linked);
        row.put("link.absolute", block.outLinkWords / linked);
        row.put("link.length", block.linkLengths / linked);
    }

    /** What its element is, and what the page says of itself in the same words. */
    private void told(Block block) {
        row.put("tag", block.box.tag.ordinal());
        row.put("heading", block.box.heading);
        row.put(
                "title-overlap",
                DeclaredMetadata.overlap(page.words(), block.firstWord, block.endWord, view.evidence.titleWords));
        row.put(
                "description-overlap",
                DeclaredMetadata.overlap(page.words(), block.firstWord, block.endWord, view.evidence.descriptionWords));
        row.put("data-overlap", view.evidence.dataOverlap(page.words(), block));
        for (BlockTag tag : AROUND) {
            row.put("in", tag.name(), tag.in(block.box.tags) ? 1 : 0);
        }
    }

    private void place(Block block) {
        int i = block.index;
        int n = blocks.size();
        row.put("index", (float) i / n);
        row.put("words-before", block.wordsBefore / pageWords);
        row.put("blocks-before", i, MOST_BLOCKS);
        row.put("blocks-after", n - i, MOST_BLOCKS);
        row.put("depth", block.box.depth);
        float good = Math.max(1, view.goodWords);
        row.put("good-before", view.goodBefore[i] / good);
        row.put("good-words-before", view.goodBefore[i], MOST_WORDS);
        row.put("good-words-after", view.goodWords - view.goodBefore[i + 1], MOST_WORDS);
        row.put("last-good", view.lastGood[i] < 0 ? 99 : Math.min(50, i - view.lastGood[i]));
        row.put("next-good", view.nextGood[i] >= n ? 99 : Math.min(50, view.nextGood[i] - i));
        int title = view.firstTitle;
        row.put("from-title", title < 0 ? -200 : Math.max(-100, Math.min(150, i - title)));
        row.put("is-title", i == title);
        row.put(
                "words-from-title",
                title < 0 ? -1 : Math.max(0, view.wordsUpTo[i] - view.wordsUpTo[title]),
                MOST_WORDS);
        row.put("from-price", view.firstPrice < 0 ? -200 : Math.max(-100, Math.min(150, i - view.firstPrice)));
        row.put("prices-before", view.pricesBefore[i], 60);
        row.put("around5-words", window(i, 5, false), 200);
        row.put("around5-links", window(i, 5, true));
        row.put("around15-words", window(i, 15, false), 200);
        row.put("around15-links", window(i, 15, true));
    }

    /** What is dated around it, and by whom it may be announced: comments and other articles' excerpts. */
    private void dates(Block block) {
        int i = block.index;
        int n = blocks.size();
        row.put("dated", block.isDated());
        row.put("clocks", Math.min(5, block.tally.numbers.clocks));
        row.put("years", Math.min(5, block.tally.numbers.years));
        row.put("dated-before", Math.min(30, view.dates.before[i]));
        row.put("dated-after", Math.min(30, view.dates.before[n] - view.dates.before[i + 1]));
        row.put("since-dated", view.dates.last[i] < 0 ? 99 : Math.min(50, i - view.dates.last[i]));
        row.put("until-dated", view.dates.next[i] >= n ? 99 : Math.min(50, view.dates.next[i] - i));
        row.put("dated-around", view.dates.between(i - 12, i) + view.dates.between(i + 1, i + 13));
        row.put(
                "since-announcing",
                view.dates.lastAnnouncing[i] < 0 ? -1 : Math.min(120, i - view.dates.lastAnnouncing[i]));
        row.put("excerpt", block.tally.isExcerpt());
        row.put("since-title-link", view.lastTitleLink[i] < 0 ? 99 : Math.min(50, i - view.lastTitleLink[i]));
        int at = Collections.binarySearch(page.textAreas(), i + 1);
        int next = at < 0 ? -at - 1 : at;
        row.put(
                "until-text-area",
                next >= page.textAreas().size()
                        ? -1
                        : Math.min(200, page.textAreas().get(next) - i));
        row.put("text-areas-before", Math.min(5, next));
    }

    private float window(int i, int reach, boolean links) {
        int from = Math.max(0, i - reach);
        int to = Math.min(blocks.size(), i + reach + 1);
        float words = view.wordsUpTo[to] - view.wordsUpTo[from];
        if (links) {
            return words == 0 ? 0 : (view.linkWordsUpTo[to] - view.linkWordsUpTo[from]) / words;
        }
        return words / (to - from);
    }

    /** The stretch between two headings that the block stands in. */
    private void sections(Block block) {
        int i = block.index;
        int from = block.isHeading() ? i : Math.max(0, view.lastHeading[i]);
        int to = view.nextHeading[i];
        float words = view.wordsUpTo[to] - view.wordsUpTo[from];
        row.put("section-words", words, 1500);
        row.put("section-links", words == 0 ? 0 : (view.linkWordsUpTo[to] - view.linkWordsUpTo[from]) / words);
        row.put("section-blocks", to - from, 100);
        row.put("section-good", view.goodBefore[to] - view.goodBefore[from], 1500);
        row.put("section-level", view.lastHeading[i] < 0 ? 0 : blocks.get(view.lastHeading[i]).box.heading);
        int upper = view.upperHeading[i];
        row.put("upper-level", upper < 0 ? 0 : blocks.get(upper).box.heading);
        row.put("since-upper", upper < 0 ? 99 : Math.min(99, i - upper));
        row.put("since-heading", view.lastHeading[i] < 0 ? 99 : Math.min(99, i - view.lastHeading[i]));
        row.put(
                "heading-names",
                view.lastHeading[i] < 0
                        ? 0
                        : BoxFeatures.nearest(blocks.get(view.lastHeading[i]).box, BoxNames.Family.RELATED));
        row.put(
                "heading-links",
                view.lastHeading[i] < 0 ? -1 : blocks.get(view.lastHeading[i]).linkDensity());
        row.put(
                "heading-depth",
                view.lastHeading[i] < 0 ? 0 : block.box.depth - blocks.get(view.lastHeading[i]).box.depth);
    }

    /** What its own words, the heading above and the block before hint at. */
    private void cues(Block block) {
        int heading = view.lastHeading[block.index];
        int own = view.cues[block.index];
        int above = heading < 0 ? 0 : view.cues[heading];
        int upperHeading = view.upperHeading[block.index];
        int upper = upperHeading < 0 ? 0 : view.cues[upperHeading];
        for (Cues.Cue cue : CUES) {
            row.put("cue", cue.name(), (own & cue.bit()) != 0 ? 1 : 0);
            row.put("heading-cue", cue.name(), (above & cue.bit()) != 0 ? 1 : 0);
            row.put("upper-cue", cue.name(), (upper & cue.bit()) != 0 ? 1 : 0);
        }
        row.put("cues", Integer.bitCount(own));
        row.put("cues-before", block.index == 0 ? 0 : Integer.bitCount(view.cues[block.index - 1]));
        row.put("copyright", block.tally.copyrights > 0);
    }

    private void neighbours(Block block) {
        for (int step = 1; step <= NEIGHBOURS; step++) {
            neighbour(BEFORE[step - 1], block, block.index - step);
            neighbour(AFTER[step - 1], block, block.index + step);
        }
    }

    private void neighbour(String group, Block block, int i) {
        Block other = i < 0 || i >= blocks.size() ? null : blocks.get(i);
        row.put(group, "words", other == null ? -1 : Math.min(300, other.weight()));
        row.put(group, "links", other == null ? -1 : other.linkDensity());
        row.put(group, "stops", other == null ? -1 : Math.min(15, other.tally.stops));
        row.put(group, "heading", other == null ? -1 : other.box.heading);
        row.put(
                group,
                "same-box",
                other == null ? -1 : other.box == block.box ? 2 : other.box.parent == block.box.parent ? 1 : 0);
        row.put(group, "same-kind", other == null ? -1 : other.box.path == block.box.path ? 1 : 0);
    }
}
