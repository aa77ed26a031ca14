package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.Code;
import dev.winnow.extract.render.write.OutputBlock.GroupKind;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.List;

/** Writes the words alone. Pictures have none: an alternative text is not shown where the picture is. */
public final class TextWriter {

    private final StringBuilder out = new StringBuilder();
    private int gap;

    private TextWriter() {}

    public static String write(BlockGroup tree) {
        TextWriter writer = new TextWriter();
        writer.blocks(tree, false);
        return writer.out.toString();
    }

    /** What parts two lines of one table cell, where nothing may break the row. */
    static String cellBreak(List<Inline> runs, int index) {
        String before = runs.get(Math.max(0, index - 1)) instanceof Inline.TextRun text ? text.value() : "";
        boolean word = !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()));
        return word ? "; " : " ";
    }

    private void blocks(BlockGroup group, boolean tight) {
        for (OutputBlock block : group.children()) {
            Checkpoint.pass();
            gap = Math.max(gap, tight ? 1 : 2);
            if (block instanceof Leaf leaf) {
                line(runs(leaf.runs(), false));
            } else if (block instanceof Code code) {
                line(code.text());
            } else if (block instanceof TableBlock table) {
                table(table);
            } else if (block instanceof BlockGroup inner) {
                boolean items = inner.kind().isList() ? inner.isTight() : tight && inner.kind() == GroupKind.ITEM;
                blocks(inner, items);
            }
        }
    }

    private void table(TableBlock table) {
        line(runs(table.caption(), false));
        for (List<Cell> row : Grid.of(table)) {
            Checkpoint.pass();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i > 0 ? "\t" : "").append(runs(row.get(i).runs(), true));
            }
            gap = Math.max(gap, 1);
            line(line.toString());
        }
    }

    private void line(String text) {
        if (text.isBlank()) {
            return;
        }
        out.append(out.isEmpty() ? "" : "\n".repeat(gap)).append(text);
        gap = 0;
    }

    private static String runs(List<Inline> runs, boolean cell) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Checkpoint.pass();
            Inline run = runs.get(i);
            if (run instanceof Inline.TextRun) {
                line.append(Raised.words(runs, i));
            } else if (run instanceof Inline.Break) {
                line.append(cell ? cellBreak(runs, i) : "\n");
            }
        }
        return line.toString().strip();
    }
}
