package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockTag;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.limit.Checkpoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps together what belongs together. The forest judges each block alone; readers miss half a list or a row of a table
 * more than the odd word too many.
 */
final class Cohesion {
    /** How far a block's probability moves to the mean of its table, list, quotation or paragraph. */
    private static final float PULL = 0.8f;
    /** What holds more of the page's words than this lays out the page. */
    private static final float LAYOUT_SHARE = 0.5f;
    /** A gap is closed where the block in it is at least so probable. */
    private static final float NOT_UNLIKELY = 0.15f;

    /** A caption between kept blocks is kept where it is at least so probable. */
    private static final float LIKELY_CAPTION = 0.3f;

    private static final float MENU_LINKS = 0.5f;
    private static final float DATA_LINKS = 0.3f;
    private static final float MOST = 0.5f;

    private Cohesion() {}

    /** Evens the probabilities within each unit. */
    static void even(PageBlocks page, float[] p) {
        List<Block> blocks = page.blocks();
        @Nullable Box[] units = units(page);
        int next;
        for (int i = 0; i < p.length; i = next) {
            Checkpoint.pass();
            Box unit = units[blocks.get(i).box.id];
            next = unit == null ? i + 1 : Math.max(i, unit.lastBlock) + 1;
            if (next - i > 1) {
                even(blocks, p, i, next);
            }
        }
    }

    private static void even(List<Block> blocks, float[] p, int from, int to) {
        float yes = 0;
        float words = 0;
        for (int i = from; i < to; i++) {
            float weight = Math.max(0.5f, blocks.get(i).weight());
            yes += weight * p[i];
            words += weight;
        }
        for (int i = from; i < to; i++) {
            p[i] += PULL * (yes / words - p[i]);
        }
    }

    /** For each box the outermost unit that it is or stands in, null for none: boxes stand before those inside. */
    private static @Nullable Box[] units(PageBlocks page) {
        @Nullable Box[] units = new Box[page.boxes().size()];
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            Box outer = box.parent == null ? null : units[box.parent.id];
            boolean unit = isUnit(box.tag) && box.words <= LAYOUT_SHARE * page.weight();
            units[box.id] = outer == null && unit ? box : outer;
        }
        return units;
    }

    private static boolean isUnit(BlockTag tag) {
        return switch (tag) {
            case TABLE, UL, OL, DL, BLOCKQUOTE, P -> true;
            default -> false;
        };
    }

    /** Keeps headings whose text is kept, single blocks and captions between kept ones, and tables, listings and plain lists whole. */
    static void mend(PageBlocks page, float[] p, boolean[] kept) {
        List<Block> blocks = page.blocks();
        boolean[] chosen = kept.clone();
        for (int i = 0; i + 1 < p.length; i++) {
            Checkpoint.pass();
            Block block = blocks.get(i);
            if (!chosen[i] && chosen[i + 1] && p[i] >= NOT_UNLIKELY && block.linkDensity() < MENU_LINKS) {
                kept[i] = block.isHeading()
                        || (i > 0
                                && chosen[i - 1]
                                && (isCaption(block, p[i])
                                        || (siblings(block, blocks.get(i - 1)) && siblings(block, blocks.get(i + 1)))));
            }
        }
        complete(page, p, kept);
    }

    private static void complete(PageBlocks page, float[] p, boolean[] kept) {
        float[] keptUpTo = new float[kept.length + 1];
        float[] sumUpTo = new float[kept.length + 1];
        for (int i = 0; i < kept.length; i++) {
            Checkpoint.pass();
            keptUpTo[i + 1] = keptUpTo[i] + (kept[i] ? page.blocks().get(i).weight() : 0);
            sumUpTo[i + 1] = sumUpTo[i] + p[i];
        }
        int done = -1;
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            boolean whole = box.tag == BlockTag.TABLE || box.tag == BlockTag.PRE || isPlainList(box, sumUpTo);
            if (whole && box.firstBlock > done && box.words <= LAYOUT_SHARE * page.weight()) {
                done = box.lastBlock;
                if (isMostlyKept(box, keptUpTo) || standsInContent(page, box, kept, keptUpTo)) {
                    int from = box.firstBlock - 1;
                    boolean headed = from >= 0 && page.blocks().get(from).isHeading() && p[from] >= NOT_UNLIKELY;
                    Arrays.fill(kept, headed ? from : box.firstBlock, box.lastBlock + 1, true);
                }
            }
        }
    }

    /** A list that links nowhere and is not unlikely, such as of times or places: its entries are short and have no sentences. */
    private static boolean isPlainList(Box box, float[] sumUpTo) {
        boolean list = box.tag == BlockTag.UL || box.tag == BlockTag.OL || box.tag == BlockTag.DL;
        if (!list || box.firstBlock < 0 || box.linkDensity() > 0) {
            return false;
        }
        float sum = sumUpTo[box.lastBlock + 1] - sumUpTo[box.firstBlock];
        return sum >= NOT_UNLIKELY * (box.lastBlock + 1 - box.firstBlock);
    }

    private static boolean isMostlyKept(Box box, float[] keptUpTo) {
        return keptUpTo[box.lastBlock + 1] - keptUpTo[box.firstBlock] > MOST * box.words;
    }

    /** Whether content stands before it or its heading and goes on behind it, in a box that is mostly content. */
    private static boolean standsInContent(PageBlocks page, Box box, boolean[] kept, float[] keptUpTo) {
        int before = box.firstBlock - 1;
        if (before > 0 && !kept[before] && page.blocks().get(before).isHeading()) {
            before--;
        }
        int after = box.lastBlock + 1;
        if (before < 0 || after >= kept.length || !kept[before] || !kept[after] || box.linkDensity() > DATA_LINKS) {
            return false;
        }
        Box around = box;
        while (around.parent != null && (around.firstBlock > before || around.lastBlock < after)) {
            around = around.parent;
        }
        return isMostlyKept(around, keptUpTo);
    }

    private static boolean isCaption(Block block, float p) {
        return p >= LIKELY_CAPTION && BlockTag.FIGURE.in(block.box.tags) && block.linkDensity() == 0;
    }

    private static boolean siblings(Block one, Block other) {
        return one.box.parent == other.box.parent;
    }
}
