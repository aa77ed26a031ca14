package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockTag;
import dev.winnow.extract.block.BoxNames;
import dev.winnow.extract.block.Cues;
import dev.winnow.extract.block.DatedBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import java.util.Collections;
import java.util.List;

/**
 * Readers' comments behind an article, known by their build in whatever language and markup: dated blocks that follow each
 * other at short distances with sentences between them, and something that says what they are: a number before them that is
 * theirs, a word for comments, a box that is named for them, or a field to write one.
 */
final class CommentSection {
    /** The longest comment, in blocks between two dated ones. */
    private static final int LONGEST = 15;
    /** A comment may stand before its date, and its heading before that. */
    private static final int LEAD = 6;

    private static final int FEWEST = 2;
    /** Beginnings of other articles have a linked title each. */
    private static final float TITLE_LINKS = 0.3f;
    /** A block with a larger share of linked words is an author line or a menu. */
    private static final float LINKS = 0.5f;

    private final PageView view;
    private final List<Block> blocks;
    private final boolean[] kept;
    private final boolean[] comments;

    private CommentSection(PageView view, boolean[] kept) {
        this.view = view;
        this.blocks = view.page.blocks();
        this.kept = kept;
        this.comments = new boolean[kept.length];
    }

    /** For each block whether it is a comment's text; never one that is kept. */
    static boolean[] find(PageView view, boolean[] kept) {
        CommentSection section = new CommentSection(view, kept);
        section.named();
        section.behind(section.end());
        return section.comments;
    }

    /** What stands in a box that is named for comments. */
    private void named() {
        for (Block block : blocks) {
            Checkpoint.pass();
            boolean named = (block.box.namesAround & BoxNames.Family.COMMENT.bit()) != 0;
            comments[block.index] = named && isText(block);
        }
    }

    private boolean isText(Block block) {
        return !kept[block.index]
                && block.linkDensity() < LINKS
                && block.tally.stops > 0
                && !BlockTag.FORM.in(block.box.tags);
    }

    /** The first index behind the content. */
    private int end() {
        int end = kept.length;
        while (end > 0 && !kept[end - 1]) {
            end--;
        }
        return end;
    }

    private void behind(int end) {
        DatedBlocks dates = view.dates;
        int first = end < kept.length && blocks.get(end).isDated() ? end : end < kept.length ? dates.next[end] : end;
        while (first < kept.length) {
            Checkpoint.pass();
            int last = first;
            int count = 1;
            while (dates.next[last] < kept.length && dates.next[last] - last <= LONGEST) {
                Checkpoint.pass();
                last = dates.next[last];
                count++;
            }
            mark(Math.max(end, first - LEAD), first, last, count);
            first = dates.next[last];
        }
    }

    private void mark(int from, int first, int last, int count) {
        int end = Math.min(kept.length, last + LONGEST);
        int field = nextField(last);
        int to = Math.min(end, field);
        boolean isComments = field <= end || isSaid(from, first, to);
        if (count < FEWEST || !isComments || titleLinks(from, to) > TITLE_LINKS * count) {
            return;
        }
        for (int i = from; i < to; i++) {
            Checkpoint.pass();
            comments[i] |= isText(blocks.get(i));
        }
    }

    /** The index of the first block behind the next field to write into. */
    private int nextField(int from) {
        int at = Collections.binarySearch(view.page.textAreas(), from + 1);
        int next = at < 0 ? -at - 1 : at;
        return next < view.page.textAreas().size() ? view.page.textAreas().get(next) : Integer.MAX_VALUE;
    }

    private int titleLinks(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            Checkpoint.pass();
            count += blocks.get(i).isTitleLink() ? 1 : 0;
        }
        return count;
    }

    /** Whether something says that these are comments. */
    private boolean isSaid(int from, int first, int to) {
        int announcing = view.dates.lastAnnouncing[first];
        if (announcing >= 0 && announcing >= first - LEAD) {
            return true;
        }
        for (int i = from; i < to; i++) {
            Checkpoint.pass();
            if ((view.cues[i] & Cues.Cue.COMMENT.bit()) != 0 || comments[i]) {
                return true;
            }
        }
        return false;
    }
}
