package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.OutputBlock.Code;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.List;

/**
 * How much may still be written of a page. A few bytes can ask for many characters: a link is written with the address that it
 * is relative to, a line with the marks of the lists around it, a cell with those that stand before it. So the tree of what is
 * to be written stops growing before anything is written.
 */
public final class OutputBudget {
    /** The marks of one list or quotation before a line. */
    private static final int MARK = 4;
    /** What parts two cells, in three renderings. */
    private static final int CELL = 4;

    private static final long RENDERINGS = 3;
    /** Of a paragraph or a link. */
    private static final int TAGS = 20;

    private long left;

    /** @param most characters, of all renderings together */
    public OutputBudget(long most) {
        this.left = most;
    }

    /** Whether more was asked for than there was. */
    public boolean isSpent() {
        return left < 0;
    }

    /** Counts what was written. */
    public void spend(long characters) {
        left -= characters;
    }

    /** Counts a block that is to be written, inside of so many lists and quotations. */
    public void spend(OutputBlock block, int level) {
        if (block instanceof Leaf leaf) {
            spend(length(leaf.runs(), level));
        } else if (block instanceof Code code) {
            long lines = code.text().chars().filter(c -> c == '\n').count() + 1;
            spend(TAGS + RENDERINGS * code.text().length() + lines * level * MARK);
        } else if (block instanceof TableBlock table) {
            spend(CELL * Grid.places(table));
        }
    }

    private static long length(List<Inline> runs, int level) {
        long length = TAGS + (long) MARK * level;
        String link = null;
        for (Inline run : runs) {
            Checkpoint.pass();
            if (run instanceof Inline.TextRun text) {
                length += RENDERINGS * text.value().length() + (run.href() == null ? 0 : TAGS);
            } else if (run instanceof Inline.ImageRun image) {
                length += 2L * (image.src().length() + image.alt().length());
            } else {
                length += (long) MARK * level;
            }
            String href = run.href();
            length += href == null || href.equals(link) ? 0 : 2L * href.length();
            link = href;
        }
        return length;
    }
}
