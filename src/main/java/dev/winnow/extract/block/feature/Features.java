package dev.winnow.extract.block.feature;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageView;

/**
 * Describes a block by numbers: its own text and links, its neighbours, the boxes around it, their names, what repeats
 * like it, its wording and the page as a whole. The order of the features is the order of the model's columns. Lengths
 * and counts are given as they are: trees ask for more or less, so that a logarithm would change nothing. Serves one page.
 */
public final class Features {
    private final PageView view;
    private final WordingFeatures wording;
    private final BlockFeatures blocks;
    private final BoxFeatures boxes;
    private final PageFeatures page;
    private final FeatureRow row;
    private boolean hasPage;

    public Features(PageView view, WordingFeatures wording, FeatureRow row) {
        this.view = view;
        this.wording = wording;
        this.blocks = new BlockFeatures(view, row);
        this.boxes = new BoxFeatures(view, row);
        this.page = new PageFeatures(view, row);
        this.row = row;
    }

    /** Writes the features of one block into the row. What is the same for all blocks of the page is written once. */
    public void describe(Block block) {
        row.start();
        blocks.describe(block);
        boxes.describe(block);
        wording.describe(block, view, row);
        if (!hasPage) {
            hasPage = true;
            wording.describePage(row);
            page.describe();
            page.leaveTypes();
        }
    }
}
