package dev.winnow.extract.block.explain;

import java.util.List;

/**
 * One block and what became of it.
 *
 * @param index place among the page's blocks, from 0
 * @param probability to be main content, 0 to 1
 * @param text its words, cut where they are very many
 * @param reasons what weighed most, the heaviest first
 */
public record BlockReport(
        int index, Label label, float probability, float words, String text, BlockPlace place, List<Reason> reasons) {
    /** What a block was taken for. */
    public enum Label {
        MAIN,
        TITLE,
        COMMENT,
        BOILERPLATE
    }

    /**
     * Where a block begins in the decoded source.
     *
     * @param line from 1; 0 where the parser put the text there itself
     * @param column from 1; 0 likewise
     * @param path the innermost elements around it, in the manner of CSS
     */
    public record BlockPlace(int line, int column, String path) {}
}
