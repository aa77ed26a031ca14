package dev.winnow.extract.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a block by numbers: its own text and links, its neighbours, the boxes around it, their names, what repeats
 * like it, and the page as a whole. The order of the features is the order of the model's columns.
 */
final class Features {
    private static final Tag[] AROUND = {
        Tag.ARTICLE,
        Tag.MAIN,
        Tag.SECTION,
        Tag.NAV,
        Tag.HEADER,
        Tag.FOOTER,
        Tag.ASIDE,
        Tag.FORM,
        Tag.TABLE,
        Tag.UL,
        Tag.OL,
        Tag.LI,
        Tag.DL,
        Tag.FIGURE,
        Tag.BLOCKQUOTE,
        Tag.PRE,
        Tag.DETAILS,
        Tag.DIALOG,
        Tag.NOSCRIPT,
        Tag.BUTTON,
        Tag.ADDRESS,
        Tag.LABEL,
        Tag.P
    };
    private static final Names.Family[] FAMILIES = Names.Family.values();
    private static final Cues.Cue[] CUES = Cues.Cue.values();
    private static final String[] LEVELS = {"box0", "box1", "box2", "box3", "box4", "box5"};
    private static final int NEIGHBOURS = 3;
    private static final String[] BEFORE = {"prev1", "prev2", "prev3"};
    private static final String[] AFTER = {"next1", "next2", "next3"};

    private final PageView view;
    private final Wording wording;
    private final PageBlocks page;
    private final List<Block> blocks;
    private final Row row;
    private final float pageWords;

    Features(PageView view, Wording wording, Row row) {
        this.view = view;
        this.wording = wording;
        this.page = view.page;
        this.blocks = page.blocks();
        this.row = row;
        this.pageWords = Math.max(1, page.weight());
    }

    /** Writes the features of one block into the row. */
    void describe(Block block) {
        row.start();
        text(block);
        place(block);
        sections(block);
        cues(block);
        repeats(block);
        boxes(block);
        names(block);
        neighbours(block);
        wording.describe(block, view, row);
        wording.describePage(row);
        page();
    }

    private static float log(float value) {
        return (float) Math.log1p(value);
    }

    private void text(Block block) {
        Tally tally = block.tally;
        float weight = block.weight();
        float perWord = 1 / Math.max(1, weight);
        row.put("words", log(weight));
        row.put("letters", log(tally.letters + tally.ideographs));
        row.put("link-density", block.linkDensity());
        row.put("links", log(block.links));
        float linked = Math.max(0.5f, block.linkWords);
        row.put("link.page", block.pageLinkWords / linked);
        row.put("link.slug", block.slugLinkWords / linked);
        row.put("link.absolute", block.outLinkWords / linked);
        row.put("link.length", log(block.linkLengths / linked));
        row.put("commonness", view.commonness(block));
        row.put("word-length", tally.words == 0 ? 0 : (float) tally.letters / tally.words);
        row.put("commas-per-word", tally.commas * perWord);
        row.put("stops-per-word", tally.stops * perWord);
        row.put("stops", log(tally.stops));
        row.put("symbols-per-word", tally.symbols * perWord);
        row.put("others-per-word", tally.others * perWord);
        row.put("digit-share", tally.letters == 0 ? 0 : (float) tally.digits / tally.letters);
        row.put("upper-share", tally.letters == 0 ? 0 : (float) tally.uppers / tally.letters);
        row.put("capitalised-share", tally.words == 0 ? 0 : (float) tally.capitalised / tally.words);
        row.put("ends-sentence", Tally.isStop(tally.last));
        row.put("ends-colon", tally.last == ':' || tally.last == '：');
        row.put("ideographs", tally.ideographs > 0);
        row.put("emphasised", Math.min(1, block.emphasised * perWord));
        row.put("breaks", log(block.breaks));
        row.put("price", block.isPrice());
        row.put("tag", block.box.tag.ordinal());
        row.put("heading", block.box.heading);
        row.put(
                "title-overlap",
                Evidence.overlap(page.words(), block.firstWord, block.endWord, view.evidence.titleWords));
        row.put(
                "description-overlap",
                Evidence.overlap(page.words(), block.firstWord, block.endWord, view.evidence.descriptionWords));
        row.put("data-overlap", view.evidence.dataOverlap(page.words(), block));
        for (Tag tag : AROUND) {
            row.put("in", tag.name(), tag.in(block.box.tags) ? 1 : 0);
        }
    }

    private void place(Block block) {
        int i = block.index;
        int n = blocks.size();
        row.put("index", (float) i / n);
        row.put("words-before", block.wordsBefore / pageWords);
        row.put("blocks-before", log(i));
        row.put("blocks-after", log(n - i));
        row.put("depth", block.box.depth);
        float good = Math.max(1, view.goodWords);
        row.put("good-before", view.goodBefore[i] / good);
        row.put("good-words-before", log(view.goodBefore[i]));
        row.put("good-words-after", log(view.goodWords - view.goodBefore[i + 1]));
        row.put("last-good", view.lastGood[i] < 0 ? 99 : Math.min(50, i - view.lastGood[i]));
        row.put("next-good", view.nextGood[i] >= n ? 99 : Math.min(50, view.nextGood[i] - i));
        int title = view.firstTitle;
        row.put("from-title", title < 0 ? -200 : Math.max(-100, Math.min(300, i - title)));
        row.put("is-title", i == title);
        row.put("words-from-title", title < 0 ? -1 : log(Math.max(0, view.wordsUpTo[i] - view.wordsUpTo[title])));
        row.put("from-price", view.firstPrice < 0 ? -200 : Math.max(-100, Math.min(300, i - view.firstPrice)));
        row.put("prices-before", log(view.pricesBefore[i]));
        row.put("around5-words", window(i, 5, false));
        row.put("around5-links", window(i, 5, true));
        row.put("around15-words", window(i, 15, false));
        row.put("around15-links", window(i, 15, true));
    }

    private float window(int i, int reach, boolean links) {
        int from = Math.max(0, i - reach);
        int to = Math.min(blocks.size(), i + reach + 1);
        float words = view.wordsUpTo[to] - view.wordsUpTo[from];
        if (links) {
            return words == 0 ? 0 : (view.linkWordsUpTo[to] - view.linkWordsUpTo[from]) / words;
        }
        return log(words / (to - from));
    }

    /** The stretch between two headings that the block stands in. */
    private void sections(Block block) {
        int i = block.index;
        int from = block.isHeading() ? i : Math.max(0, view.lastHeading[i]);
        int to = view.nextHeading[i];
        float words = view.wordsUpTo[to] - view.wordsUpTo[from];
        row.put("section-words", log(words));
        row.put("section-links", words == 0 ? 0 : (view.linkWordsUpTo[to] - view.linkWordsUpTo[from]) / words);
        row.put("section-blocks", log(to - from));
        row.put("section-good", log(view.goodBefore[to] - view.goodBefore[from]));
        row.put("section-level", view.lastHeading[i] < 0 ? 0 : blocks.get(view.lastHeading[i]).box.heading);
        int upper = view.upperHeading[i];
        row.put("upper-level", upper < 0 ? 0 : blocks.get(upper).box.heading);
        row.put("since-upper", upper < 0 ? 99 : Math.min(99, i - upper));
        row.put("since-heading", view.lastHeading[i] < 0 ? 99 : Math.min(99, i - view.lastHeading[i]));
        row.put(
                "heading-names",
                view.lastHeading[i] < 0 ? 0 : nearest(blocks.get(view.lastHeading[i]).box, Names.Family.RELATED));
        row.put(
                "heading-depth",
                view.lastHeading[i] < 0 ? 0 : block.box.depth - blocks.get(view.lastHeading[i]).box.depth);
    }

    /** What its own words, the heading above and the block before hint at. */
    private void cues(Block block) {
        int heading = view.lastHeading[block.index];
        int own = view.cues[block.index];
        int above = heading < 0 ? 0 : view.cues[heading];
        int before = block.index == 0 ? 0 : view.cues[block.index - 1];
        int upperHeading = view.upperHeading[block.index];
        int upper = upperHeading < 0 ? 0 : view.cues[upperHeading];
        for (Cues.Cue cue : CUES) {
            row.put("cue", cue.name(), (own & cue.bit()) != 0 ? 1 : 0);
            row.put("heading-cue", cue.name(), (above & cue.bit()) != 0 ? 1 : 0);
            row.put("upper-cue", cue.name(), (upper & cue.bit()) != 0 ? 1 : 0);
        }
        row.put("cues", Integer.bitCount(own));
        row.put("cues-before", Integer.bitCount(before));
        row.put("copyright", block.tally.copyrights > 0);
    }

    private void repeats(Block block) {
        PageView.Kind kind = view.kinds.get(block.box.path);
        if (kind == null) {
            kind = new PageView.Kind();
        }
        row.put("kind-count", log(kind.count));
        row.put("kind-words", log(kind.words / Math.max(1, kind.count)));
        row.put("kind-links", kind.words == 0 ? 0 : Math.min(1, kind.linkWords / kind.words));
        row.put("kind-share", kind.words / pageWords);
        row.put("kind-stops", (float) kind.stops / Math.max(1, kind.count));
        row.put("copies", log(view.copies.getOrDefault(block.textKey, 1)));
        int level = 0;
        PageView.Kind record = null;
        Box inner = null;
        for (Box box = block.box; box != null; box = box.parent, level++) {
            record = view.records.get(box);
            inner = box;
            if (record != null) {
                break;
            }
        }
        record("record", record, inner, level);
        Box outer = null;
        int outerLevel = 0;
        level = 0;
        for (Box box = block.box; box != null; box = box.parent, level++) {
            PageView.Kind candidate = view.records.get(box);
            if (candidate != null && candidate.words >= 3 * candidate.count) {
                outer = box;
                outerLevel = level;
            }
        }
        record("outer", outer == null ? null : view.records.get(outer), outer, outerLevel);
    }

    private void record(String group, PageView.@Nullable Kind kind, @Nullable Box box, int level) {
        row.put(group, "level", kind == null ? -1 : level);
        row.put(group, "count", kind == null ? 0 : log(kind.count));
        row.put(group, "words", kind == null ? 0 : log(kind.words / kind.count));
        row.put(group, "links", kind == null || kind.words == 0 ? 0 : Math.min(1, kind.linkWords / kind.words));
        row.put(group, "share", kind == null ? 0 : kind.words / pageWords);
        row.put(group, "stops", kind == null ? 0 : (float) kind.stops / kind.count);
        row.put(group, "headings", kind == null ? 0 : (float) kind.headings / kind.count);
        row.put(group, "images", kind == null ? 0 : (float) kind.images / kind.count);
        row.put(group, "prices", kind == null ? 0 : (float) kind.prices / kind.count);
        row.put(group, "index", kind == null || box == null ? -1 : log(box.recordIndex));
    }

    private void boxes(Block block) {
        Box box = block.box;
        for (String level : LEVELS) {
            row.put(level, "words", log(box.words));
            row.put(level, "links", box.linkDensity());
            row.put(level, "share", box.words / pageWords);
            row.put(level, "mean", log(box.words / Math.max(1, box.blocks)));
            row.put(level, "paragraphs", box.words == 0 ? 0 : box.paragraphWords / box.words);
            row.put(level, "stops", box.words == 0 ? 0 : box.stops / box.words);
            row.put(level, "headings", log(box.headings));
            row.put(level, "position", (float) (block.index - box.firstBlock) / Math.max(1, box.blocks));
            if (box.parent != null) {
                box = box.parent;
            }
        }
        float best = 0;
        int bestLevel = 0;
        int level = 0;
        int inTop = -1;
        for (Box b = block.box; b != null; b = b.parent, level++) {
            float[] score = view.scores.get(b);
            if (score != null && score[0] > best) {
                best = score[0];
                bestLevel = level;
            }
            if (b == view.top) {
                inTop = level;
            }
        }
        row.put("vote", view.topScore == 0 ? 0 : best / view.topScore);
        row.put("vote-level", bestLevel);
        row.put("in-top", inTop);
        row.put("top-distance", inTop >= 0 ? 0 : topDistance(block));
    }

    /** Levels to climb from the page's best-voted box until the block is inside too. */
    private int topDistance(Block block) {
        int steps = 0;
        for (Box box = view.top; box != null; box = box.parent, steps++) {
            if (block.index >= box.firstBlock && block.index <= box.lastBlock) {
                return steps;
            }
        }
        return 99;
    }

    private void names(Block block) {
        for (Names.Family family : FAMILIES) {
            row.put("name", family.name(), nearest(block.box, family));
        }
    }

    /** How near a name of the family stands: 1 for the box itself, 1/2 for its parent, 0 for none. */
    private static float nearest(Box start, Names.Family family) {
        int level = 1;
        for (Box box = start; box != null && level <= 16; box = box.parent, level++) {
            if ((box.names & family.bit()) != 0) {
                return 1f / level;
            }
        }
        return 0;
    }

    private void neighbours(Block block) {
        for (int step = 1; step <= NEIGHBOURS; step++) {
            neighbour(BEFORE[step - 1], block, block.index - step);
            neighbour(AFTER[step - 1], block, block.index + step);
        }
    }

    private void neighbour(String group, Block block, int i) {
        Block other = i < 0 || i >= blocks.size() ? null : blocks.get(i);
        row.put(group, "words", other == null ? -1 : log(other.weight()));
        row.put(group, "links", other == null ? -1 : other.linkDensity());
        row.put(group, "stops", other == null ? -1 : log(other.tally.stops));
        row.put(group, "heading", other == null ? -1 : other.box.heading);
        row.put(
                group,
                "same-box",
                other == null ? -1 : other.box == block.box ? 2 : other.box.parent == block.box.parent ? 1 : 0);
        row.put(group, "same-kind", other == null ? -1 : other.box.path == block.box.path ? 1 : 0);
    }

    private void page() {
        int n = Math.max(1, blocks.size());
        Evidence evidence = view.evidence;
        row.put("page.words", log(pageWords));
        row.put("page.blocks", log(n));
        row.put("page.links", view.linkWordsUpTo[blocks.size()] / pageWords);
        row.put("page.good", view.goodWords / pageWords);
        row.put("page.headings", log(view.headings));
        row.put("page.prices", log(page.boxes().get(0).prices));
        row.put("page.images", log(page.images().size()));
        row.put("page.forms", log(view.forms));
        row.put("page.tables", log(view.tables));
        row.put("page.top-share", view.top == null ? 0 : view.top.words / pageWords);
        row.put("page.top-links", view.top == null ? 0 : view.top.linkDensity());
        row.put("page.kinds", (float) view.kinds.size() / n);
        row.put("page.og-article", evidence.openGraphType.contains("article"));
        row.put("page.og-product", evidence.openGraphType.contains("product"));
        row.put("page.og-website", evidence.openGraphType.contains("website"));
        for (int i = 0; i < Evidence.SCHEMA_TYPE_COUNT; i++) {
            row.put("schema", Evidence.schemaType(i), evidence.schemaTypes[i] ? 1 : 0);
        }
        address(evidence.url);
        float boxes = page.boxes().size();
        for (Names.Family family : FAMILIES) {
            row.put("names", family.name(), view.familyCounts[family.ordinal()] / boxes);
        }
    }

    private void address(String url) {
        int path = url.indexOf('/', Math.min(url.length(), 8));
        String rest = path < 0 ? "" : url.substring(path);
        int slashes = 0;
        int hyphens = 0;
        int digits = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            slashes += c == '/' ? 1 : 0;
            hyphens += c == '-' || c == '_' ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        row.put("url.known", !url.isEmpty());
        row.put("url.length", rest.length());
        row.put("url.slashes", slashes);
        row.put("url.hyphens", hyphens);
        row.put("url.digits", digits);
        row.put("url.query", rest.indexOf('?') >= 0);
        row.put("url.ends-slash", rest.endsWith("/"));
    }
}
