package dev.winnow.extract.block.feature;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.BoxNames;
import dev.winnow.extract.block.PageView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a block by the boxes around it: what they hold, how they are named, and what repeats like them. What a box
 * says of itself is reckoned once, however many blocks ask.
 */
final class BoxFeatures {
    private static final BoxNames.Family[] FAMILIES = BoxNames.Family.values();
    private static final String[] LEVELS = {"box0", "box1", "box2", "box3", "box4", "box5"};
    private static final String[] SHAPE = {"words", "links", "share", "mean", "paragraphs", "stops", "headings"};
    private static final String[] RECORD = {
        "count",
        "words",
        "links",
        "share",
        "stops",
        "headings",
        "images",
        "prices",
        "dated",
        "excerpts",
        "title-links",
        "spread",
        "announced"
    };
    /** Names farther up say little. */
    private static final int NAMED_LEVELS = 16;

    private final PageView view;
    private final FeatureRow row;
    private final float pageWords;
    private final float[] @Nullable [] shapes;
    /** The page's best-voted box and those around it, each of which holds more than the one before. */
    private final List<Box> aroundTop = new ArrayList<>();

    BoxFeatures(PageView view, FeatureRow row) {
        this.view = view;
        this.row = row;
        this.pageWords = Math.max(1, view.page.weight());
        this.shapes = new float[view.page.boxes().size()][];
        for (Box box = view.top; box != null; box = box.parent) {
            aroundTop.add(box);
        }
    }

    /** Writes the features of one block into the row. */
    void describe(Block block) {
        repeats(block);
        levels(block);
        vote(block);
        names(block.box);
    }

    private void repeats(Block block) {
        PageView.BlockKind kind = view.kind(block);
        row.put("kind-count", kind.count, 100);
        row.put("kind-words", kind.words / Math.max(1, kind.count), 400);
        row.put("kind-links", kind.words == 0 ? 0 : Math.min(1, kind.linkWords / kind.words));
        row.put("kind-share", kind.words / pageWords);
        row.put("kind-stops", (float) kind.stops / Math.max(1, kind.count));
        row.put("kind-dated", (float) kind.dated / kind.count);
        row.put("kind-excerpts", (float) kind.excerpts / kind.count);
        float span = Math.max(1, view.page.blocks().size());
        row.put("kind-first", kind.first / span);
        row.put("kind-last", kind.last / span);
        row.put("copies", view.copies.getOrDefault(block.textKey, 1), 10);
        record("record", block.box, block.box.record);
        record("outer", block.box, block.box.outer);
    }

    private void record(String group, Box inner, @Nullable Box box) {
        PageView.BlockKind kind = box == null ? null : box.siblings;
        if (box == null || kind == null) {
            row.put(group, "level", -1);
            for (String name : RECORD) {
                row.put(group, name, 0);
            }
            row.put(group, "index", -1);
            return;
        }
        float count = kind.count;
        row.put(group, "level", inner.depth - box.depth);
        row.put(group, "count", Math.min(100, count));
        row.put(group, "words", Math.min(1000, kind.words / count));
        row.put(group, "links", kind.words == 0 ? 0 : Math.min(1, kind.linkWords / kind.words));
        row.put(group, "share", kind.words / pageWords);
        row.put(group, "stops", Math.min(50, kind.stops / count));
        row.put(group, "headings", kind.headings / count);
        row.put(group, "images", kind.images / count);
        row.put(group, "prices", kind.prices / count);
        row.put(group, "dated", kind.dated / count);
        row.put(group, "excerpts", kind.excerpts / count);
        row.put(group, "title-links", kind.titleLinks / count);
        row.put(group, "spread", kind.spread);
        row.put(group, "announced", kind.announced ? 1 : 0);
        row.put(group, "index", Math.min(60, box.recordIndex));
    }

    private void levels(Block block) {
        Box box = block.box;
        for (String level : LEVELS) {
            row.put(level, SHAPE, shape(box));
            row.put(level, "position", (float) (block.index - box.firstBlock) / Math.max(1, box.blocks));
            box = box.parent == null ? box : box.parent;
        }
    }

    private float[] shape(Box box) {
        float[] shape = shapes[box.id];
        if (shape == null) {
            shape = new float[] {
                Math.min(4000, box.words),
                box.linkDensity(),
                box.words / pageWords,
                Math.min(150, box.words / Math.max(1, box.blocks)),
                box.words == 0 ? 0 : box.paragraphWords / box.words,
                box.words == 0 ? 0 : box.stops / box.words,
                Math.min(40, box.headings)
            };
            shapes[box.id] = shape;
        }
        return shape;
    }

    private void vote(Block block) {
        Box loudest = block.box.loudest;
        row.put("vote", loudest == null || view.topVote == 0 ? 0 : loudest.vote / view.topVote);
        row.put("vote-level", loudest == null ? 0 : block.box.depth - loudest.depth);
        boolean within = view.top != null && view.top.holds(block);
        row.put("in-top", within && view.top != null ? block.box.depth - view.top.depth : -1);
        row.put("top-distance", within ? 0 : topDistance(block));
    }

    /** Levels to climb from the page's best-voted box until the block is inside too. */
    private int topDistance(Block block) {
        int first = 0;
        int last = aroundTop.size();
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (aroundTop.get(middle).holds(block)) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        return first == aroundTop.size() ? 99 : first;
    }

    /** How near a name of each family stands: 1 for the box itself, 1/2 for its parent, 0 for none. */
    private void names(Box inner) {
        int first = row.size();
        for (BoxNames.Family family : FAMILIES) {
            row.put("name", family.name(), 0);
        }
        long seen = 0;
        int level = 1;
        for (Box box = inner; box != null && level <= NAMED_LEVELS; box = box.parent, level++) {
            for (long fresh = box.names & ~seen; fresh != 0; fresh &= fresh - 1) {
                row.values[first + Long.numberOfTrailingZeros(fresh)] = 1f / level;
            }
            seen |= box.names;
        }
    }

    /** How near a name of one family stands. */
    static float nearest(Box inner, BoxNames.Family family) {
        int level = 1;
        for (Box box = inner; box != null && level <= NAMED_LEVELS; box = box.parent, level++) {
            if ((box.names & family.bit()) != 0) {
                return 1f / level;
            }
        }
        return 0;
    }
}
