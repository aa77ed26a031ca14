package dev.winnow.extract.render;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.Inline;
import dev.winnow.extract.render.write.OutputBlock;
import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.Code;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads a table. One that holds data becomes a {@link OutputBlock.TableBlock}; one that only lays out the page dissolves into the
 * blocks of its cells.
 */
final class TableReader {

    private static final int MAX_COLUMNS = 50;

    /** A cell with several paragraphs and more characters than this is an article's column, not a value. */
    private static final int MAX_CELL = 400;

    private record CellSource(Element element, List<OutputBlock> blocks) {}

    private final TreeBuilder builder;
    private final List<OutputBlock> caption = new ArrayList<>();
    private final List<List<CellSource>> rows = new ArrayList<>();

    TableReader(TreeBuilder builder) {
        this.builder = builder;
    }

    /** What the table comes to, in the order of the page; empty if nothing in it was kept. */
    List<OutputBlock> read(Element table) {
        readChildren(table);
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.blocks.isEmpty()));
        if (!rows.isEmpty() && isData(table)) {
            return List.of(new OutputBlock.TableBlock(
                    flatten(caption), rows.stream().map(TableReader::cells).toList()));
        }
        List<OutputBlock> all = new ArrayList<>(caption);
        rows.forEach(row -> row.forEach(cell -> all.addAll(cell.blocks)));
        return all;
    }

    private void readChildren(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Checkpoint.pass();
            switch (child.normalName()) {
                case "tr" -> rows.add(readRow(child));
                case "thead", "tbody", "tfoot" -> readChildren(child);
                default -> caption.addAll(builder.collect(child));
            }
        }
    }

    private List<CellSource> readRow(Element row) {
        List<CellSource> cells = new ArrayList<>();
        boolean listing = false;
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            Checkpoint.pass();
            boolean gutter = CodeText.isGutter(cell);
            List<OutputBlock> blocks = gutter ? List.of() : builder.collect(cell);
            listing |=
                    blocks.stream().anyMatch(block -> block instanceof Code code && !CodeText.isNumbers(code.text()));
            cells.add(new CellSource(cell, blocks));
        }
        if (listing) {
            cells.removeIf(cell -> isLineNumbers(cell.blocks));
        }
        return cells;
    }

    private static boolean isLineNumbers(List<OutputBlock> blocks) {
        return blocks.size() == 1 && blocks.get(0) instanceof Code code && CodeText.isNumbers(code.text());
    }

    private boolean isData(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        int columns = 0;
        boolean headed = false;
        for (List<CellSource> row : rows) {
            Checkpoint.pass();
            int filled = 0;
            for (CellSource cell : row) {
                Checkpoint.pass();
                filled += cell.blocks.isEmpty() ? 0 : 1;
                headed |= isHeader(cell);
                if (isLayout(cell.blocks)) {
                    return false;
                }
            }
            columns = Math.max(columns, filled);
        }
        return columns > 1 && (rows.size() > 1 || headed);
    }

    private static boolean isLayout(List<OutputBlock> blocks) {
        int length = 0;
        for (OutputBlock block : blocks) {
            Checkpoint.pass();
            if (block instanceof Leaf leaf) {
                length += Inline.length(leaf.runs());
            }
            boolean nested = block instanceof OutputBlock.TableBlock
                    || (block instanceof BlockGroup group && !group.kind().isList())
                    || (block instanceof Leaf leaf && leaf.kind().level() > 0)
                    || (block instanceof Code code && code.text().indexOf('\n') >= 0);
            if (nested) {
                return true;
            }
        }
        return blocks.size() > 1 && length > MAX_CELL;
    }

    private static boolean isHeader(CellSource cell) {
        return cell.element.normalName().equals("th");
    }

    private static List<Cell> cells(List<CellSource> row) {
        List<Cell> cells = new ArrayList<>();
        for (CellSource cell : row) {
            Checkpoint.pass();
            int span = Numbers.of(cell.element.attr("colspan"), 1, 1, MAX_COLUMNS);
            int rowSpan = Numbers.of(cell.element.attr("rowspan"), 1, 1, 10_000);
            cells.add(new Cell(flatten(cell.blocks), isHeader(cell), span, rowSpan));
        }
        return cells;
    }

    /** The lines of all blocks, parted by breaks. */
    private static List<Inline> flatten(List<OutputBlock> blocks) {
        List<Inline> runs = new ArrayList<>();
        blocks.forEach(block -> flatten(block, runs));
        return List.copyOf(runs);
    }

    private static void flatten(OutputBlock block, List<Inline> runs) {
        if (block instanceof BlockGroup group) {
            group.children().forEach(child -> flatten(child, runs));
            return;
        }
        if (!runs.isEmpty() && !(block instanceof OutputBlock.Rule)) {
            runs.add(new Inline.Break());
        }
        if (block instanceof Leaf leaf) {
            runs.addAll(leaf.runs());
        } else if (block instanceof Code code) {
            runs.add(new Inline.TextRun(code.text().strip(), Inline.CODE, null));
        }
    }
}
