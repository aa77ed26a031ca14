package dev.winnow.extract.explain;

import java.util.List;

/**
 * One block of a page, such as a paragraph, a list item or a table cell, and what became of it. Immutable.
 *
 * @param index place among the page's blocks, from 0
 * @param label what it was taken for in the end
 * @param probability what the model gave it to be main content, 0 to 1; the label may differ from what it suggests, since
 *     blocks are chosen together
 * @param words how many it has; an ideograph counts as half a word
 * @param text its words, cut after 3,000 characters
 * @param place where it begins in the source
 * @param reasons what weighed most, the heaviest first; at most five for it and five against it
 */
public record BlockReport(
        int index, Label label, float probability, float words, String text, BlockPlace place, List<Reason> reasons) {
    /** Copies the list. */
    public BlockReport {
        reasons = List.copyOf(reasons);
    }

    /** What a block was taken for. */
    public enum Label {
        /** Part of the article's text. */
        MAIN,
        /** Chosen as content, but left out of the text because it only repeats a fact, such as the title or the author. */
        TITLE,
        /** A reader's comment. */
        COMMENT,
        /** Everything else: navigation, advertisements, notices, teasers. */
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
