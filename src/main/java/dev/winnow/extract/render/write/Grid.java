package dev.winnow.extract.render.write;

import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lays a table out by columns, row by row. What a span covers beyond its first place stays empty, so that no word is said
 * twice; rows end with their last cell.
 */
final class Grid implements Iterator<List<Cell>> {

    private static final Cell EMPTY = new Cell(List.of(), false, 1, 1);
    private static final int MAX_COLUMNS = 200;

    private final Iterator<List<Cell>> rows;
    private final int[] covered = new int[MAX_COLUMNS];

    private Grid(TableBlock table) {
        this.rows = table.rows().iterator();
    }

    /** The rows, each made when it is asked for: a table of few cells can have many places. */
    static Iterable<List<Cell>> of(TableBlock table) {
        return () -> new Grid(table);
    }

    /** How many places the rows have. */
    static long places(TableBlock table) {
        long places = 0;
        for (List<Cell> row : of(table)) {
            places += row.size();
        }
        return places;
    }

    /** The places of the longest row. */
    static int width(TableBlock table) {
        int width = 0;
        for (List<Cell> row : of(table)) {
            width = Math.max(width, row.size());
        }
        return width;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<Cell> next() {
        List<Cell> places = new ArrayList<>();
        for (Cell cell : rows.next()) {
            skipCovered(places);
            cover(places.size(), cell);
            places.add(cell);
            for (int i = 1; i < cell.columns() && places.size() < MAX_COLUMNS; i++) {
                places.add(EMPTY);
            }
        }
        for (int i = 0; i < MAX_COLUMNS; i++) {
            covered[i] = Math.max(0, covered[i] - 1);
        }
        return withoutTail(places);
    }

    private void skipCovered(List<Cell> places) {
        while (places.size() < MAX_COLUMNS && covered[places.size()] > 0) {
            places.add(EMPTY);
        }
    }

    private void cover(int column, Cell cell) {
        for (int i = column; i < Math.min(column + cell.columns(), MAX_COLUMNS); i++) {
            covered[i] = Math.max(covered[i], cell.rows());
        }
    }

    private static List<Cell> withoutTail(List<Cell> places) {
        int end = places.size();
        while (end > 0 && places.get(end - 1).runs().isEmpty()) {
            end--;
        }
        return places.subList(0, end);
    }
}
