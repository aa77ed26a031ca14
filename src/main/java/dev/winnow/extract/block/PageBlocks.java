package dev.winnow.extract.block;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page cut into blocks.
 *
 * @param blocks in document order
 * @param boxes in document order, the body first
 * @param words the words of all blocks
 * @param images the pictures that stand among the blocks
 * @param textAreas for each field that a reader may write a text into, the index of the first block after it, in order
 * @param weight words of the page, ideographs as half words
 */
public record PageBlocks(
        List<Block> blocks,
        List<Box> boxes,
        BlockWords words,
        List<PageImage> images,
        List<Integer> textAreas,
        float weight) {
    /**
     * A picture.
     *
     * @param next index of the first block after it
     */
    public record PageImage(Element element, Box box, int next) {}

    /** Cuts a page's body. */
    public static PageBlocks of(Element body) {
        return Segmenter.segment(body);
    }
}
