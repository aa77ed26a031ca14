package dev.winnow.extract.block;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds boxes that repeat side by side, and sums up what they hold: the entries of a list, the posts of a thread. */
final class RecordGroups {
    private static final int FEWEST = 3;
    /** How many blocks before the first of them may name their number. */
    private static final int ANNOUNCING_BLOCKS = 6;

    private final PageBlocks page;
    private final DatedBlocks dates;

    private RecordGroups(PageBlocks page, DatedBlocks dates) {
        this.page = page;
        this.dates = dates;
    }

    /** Tells each box its equal siblings, where it has at least two. */
    static void find(PageBlocks page, DatedBlocks dates) {
        RecordGroups groups = new RecordGroups(page, dates);
        Map<Long, List<Box>> siblings = new HashMap<>();
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            if (box.parent != null && box.blocks > 0) {
                long key = ((long) box.parent.id << 32) ^ (box.ownPath() & 0xffffffffL);
                siblings.computeIfAbsent(key, k -> new ArrayList<>(2)).add(box);
            }
        }
        for (List<Box> group : siblings.values()) {
            Checkpoint.pass();
            if (group.size() >= FEWEST) {
                PageView.BlockKind kind = groups.sum(group);
                for (Box box : group) {
                    Checkpoint.pass();
                    box.siblings = kind;
                }
            }
        }
    }

    private PageView.BlockKind sum(List<Box> group) {
        PageView.BlockKind kind = new PageView.BlockKind();
        float squares = 0;
        for (Box box : group) {
            Checkpoint.pass();
            kind.count++;
            kind.words += box.words;
            squares += box.words * box.words;
            kind.linkWords += box.linkWords;
            kind.stops += box.stops;
            kind.headings += box.headings > 0 ? 1 : 0;
            kind.images += box.images > 0 ? 1 : 0;
            kind.prices += box.prices > 0 ? 1 : 0;
            kind.dated += dates.between(box.firstBlock, box.lastBlock + 1) > 0 ? 1 : 0;
            kind.excerpts += page.blocks().get(box.lastBlock).tally.isExcerpt() ? 1 : 0;
            kind.titleLinks += page.blocks().get(box.firstBlock).isTitleLink() ? 1 : 0;
            box.recordIndex = kind.count - 1;
        }
        float mean = kind.words / kind.count;
        kind.spread = mean == 0 ? 0 : (float) Math.sqrt(Math.max(0, squares / kind.count - mean * mean)) / mean;
        kind.announced = isAnnounced(group.get(0).firstBlock, kind.count);
        return kind;
    }

    private boolean isAnnounced(int first, int count) {
        for (int i = Math.max(0, first - ANNOUNCING_BLOCKS); i < first; i++) {
            if (page.blocks().get(i).announces(count)) {
                return true;
            }
        }
        return false;
    }
}
