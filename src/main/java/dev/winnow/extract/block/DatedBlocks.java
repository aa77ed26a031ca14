package dev.winnow.extract.block;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;

/**
 * Where on a page blocks say when something was written. A date at the top is the article's; many, one after the other, are
 * those of comments or of other articles.
 */
public final class DatedBlocks {
    /** Dated blocks before each block; one entry more for the end. */
    public final int[] before;
    /** The last dated block before each, -1 for none. */
    public final int[] last;
    /** The next dated block after each, the number of blocks for none. */
    public final int[] next;
    /** The last block before each whose number is about that of the dated blocks behind it, -1 for none. */
    public final int[] lastAnnouncing;

    DatedBlocks(List<Block> blocks) {
        int n = blocks.size();
        before = new int[n + 1];
        last = new int[n];
        next = new int[n];
        lastAnnouncing = new int[n];
        boolean[] dated = new boolean[n];
        int nearest = -1;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            dated[i] = blocks.get(i).isDated();
            last[i] = nearest;
            nearest = dated[i] ? i : nearest;
            before[i + 1] = before[i] + (dated[i] ? 1 : 0);
        }
        nearest = n;
        for (int i = n - 1; i >= 0; i--) {
            Checkpoint.pass();
            next[i] = nearest;
            nearest = dated[i] ? i : nearest;
        }
        int announcing = -1;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            lastAnnouncing[i] = announcing;
            announcing = blocks.get(i).announces(before[n] - before[i + 1]) ? i : announcing;
        }
    }

    /** Dated blocks from one index up to but not including another; indexes may lie outside the page. */
    public int between(int from, int to) {
        int n = before.length - 1;
        return before[Math.max(0, Math.min(n, to))] - before[Math.max(0, Math.min(n, from))];
    }
}
