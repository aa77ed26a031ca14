package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.Code;
import dev.winnow.extract.render.write.OutputBlock.GroupKind;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import dev.winnow.extract.render.write.OutputBlock.LeafKind;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.List;

/**
 * Writes CommonMark 0.31 with the tables of GitHub's dialect. Each container adds its prefix to every line below it,
 * which is all the block structure of CommonMark asks for.
 */
public final class MarkdownWriter {

    private final StringBuilder out = new StringBuilder();
    private String prefix = "";

    /** Marker of the list that ended directly before, which the next list must not continue; 0 for none. */
    private char lastMarker;

    private MarkdownWriter() {}

    public static String write(BlockGroup tree) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.blocks(tree, false);
        return writer.out.toString();
    }

    private void blocks(BlockGroup group, boolean tight) {
        boolean first = true;
        for (OutputBlock block : group.children()) {
            Checkpoint.pass();
            if (!first) {
                separate(tight);
            }
            first = false;
            block(block);
        }
    }

    private void separate(boolean tight) {
        if (!tight) {
            out.append('\n').append(prefix.stripTrailing());
        }
        newLine();
    }

    private void newLine() {
        out.append('\n').append(prefix);
    }

    private void block(OutputBlock block) {
        if (block instanceof BlockGroup group) {
            group(group);
            return;
        }
        lastMarker = 0;
        if (block instanceof Leaf leaf) {
            leaf(leaf);
        } else if (block instanceof Code code) {
            code(code);
        } else if (block instanceof TableBlock table) {
            table(table);
        } else {
            out.append("---");
        }
    }

    private void group(BlockGroup group) {
        switch (group.kind()) {
            case BULLETS, NUMBERS -> list(group);
            case QUOTE -> {
                lastMarker = 0;
                out.append("> ");
                nested("> ", group, false);
                lastMarker = 0;
            }
            default -> blocks(group, false);
        }
    }

    private void nested(String indent, BlockGroup group, boolean tight) {
        String outer = prefix;
        prefix = outer + indent;
        blocks(group, tight);
        prefix = outer;
    }

    private void list(BlockGroup list) {
        boolean bullets = list.kind() == GroupKind.BULLETS;
        char usual = bullets ? '-' : '.';
        char marker = lastMarker != usual ? usual : bullets ? '*' : ')';
        boolean tight = list.isTight();
        int number = list.start();
        for (int i = 0; i < list.children().size(); i++) {
            Checkpoint.pass();
            if (i > 0) {
                separate(tight);
            }
            String begin = bullets ? marker + " " : Math.min(number + i, 999_999_999) + "" + marker + " ";
            out.append(begin);
            lastMarker = 0;
            nested(" ".repeat(begin.length()), (BlockGroup) list.children().get(i), tight);
        }
        lastMarker = marker;
    }

    private void leaf(Leaf leaf) {
        int level = leaf.kind().level();
        if (level > 0) {
            out.append("#".repeat(level)).append(' ').append(MarkdownLine.heading(leaf.runs()));
            return;
        }
        int mark = leaf.kind() == LeafKind.CAPTION ? Inline.EM : leaf.kind() == LeafKind.PARAGRAPH ? 0 : Inline.STRONG;
        out.append(MarkdownLine.paragraph(leaf.runs(), mark, "\\\n" + prefix));
    }

    private void code(Code code) {
        String fence = "`".repeat(Math.max(3, MarkdownLine.longestTicks(code.text()) + 1));
        out.append(fence).append(code.language());
        for (String line : code.text().split("\n", -1)) {
            Checkpoint.pass();
            if (line.isEmpty()) {
                out.append('\n').append(prefix.stripTrailing());
            } else {
                newLine();
                out.append(line);
            }
        }
        newLine();
        out.append(fence);
    }

    private void table(TableBlock table) {
        if (!table.caption().isEmpty()) {
            leaf(new Leaf(LeafKind.CAPTION, table.caption()));
            separate(false);
        }
        int width = Grid.width(table);
        boolean head = true;
        for (List<Cell> row : Grid.of(table)) {
            Checkpoint.pass();
            if (head) {
                row(row, width);
                newLine();
                out.append('|').append(" --- |".repeat(width));
                head = false;
            } else {
                newLine();
                row(row, row.size());
            }
        }
    }

    private void row(List<Cell> row, int width) {
        out.append('|');
        for (int i = 0; i < width; i++) {
            out.append(' ');
            if (i < row.size()) {
                out.append(MarkdownLine.cell(row.get(i).runs())).append(' ');
            }
            out.append('|');
        }
    }
}
