package dev.winnow.extract.render.write;

import dev.winnow.extract.render.write.OutputBlock.Cell;
import dev.winnow.extract.render.write.OutputBlock.TableBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a table out by columns. What a span covers beyond its first place stays empty, so that no word is said twice;
 * rows end with their last cell.
 */
final class Grid {

    private static final Cell EMPTY = new Cell(List.of(), false, 1, 1);
    private static final int MAX_COLUMNS = 200;

    private Grid() {}

    static List<List<Cell>> of(TableBlock table) {
        int[] covered = new int[MAX_COLUMNS];
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Cell> places = new ArrayList<>();
            for (Cell cell : row) {
                skipCovered(places, covered);
                cover(places.size(), cell, covered);
                places.add(cell);
                for (int i = 1; i < cell.columns() && places.size() < MAX_COLUMNS; i++) {
                    places.add(EMPTY);
                }
            }
            for (int i = 0; i < MAX_COLUMNS; i++) {
                covered[i] = Math.max(0, covered[i] - 1);
            }
            rows.add(withoutTail(places));
        }
        return rows;
    }

    private static void skipCovered(List<Cell> places, int[] covered) {
        while (places.size() < MAX_COLUMNS && covered[places.size()] > 0) {
            places.add(EMPTY);
        }
    }

    private static void cover(int column, Cell cell, int[] covered) {
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
