package dev.winnow.extract.block.model;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Grows the model's forests from labelled pages. */
final class Trees {
    private static final Boosting.Recipe TYPES = new Boosting.Recipe(PageType.values().length, 1, 60, 8, 0.1f, 2, 0.5f);
    private static final Boosting.Recipe BLOCKS = new Boosting.Recipe(1, 2, 160, 31, 0.085f, 4, 0.4f);

    /** Weight of a block that an annotated segment speaks of, on pages without a gold text. */
    private static final float SEGMENT_WEIGHT = 1;

    /**
     * Weight of a page whose type nobody annotated, as an article: nearly all are, and in languages that the typed pages lack. With
     * more weight other types are recognised less often.
     */
    private static final float UNTYPED_WEIGHT = 0.15f;

    private static final int WIDTH = BlockModel.Layout.SIZE;

    private Trees() {}

    /** A forest that tells a page's type from the features of the page as a whole. */
    static Forest types(List<Corpus.Page> pages) throws XGBoostError {
        List<Corpus.Page> shown =
                pages.stream().filter(page -> !page.blocks().isEmpty()).toList();
        float[] rows = new float[shown.size() * WIDTH];
        float[] labels = new float[shown.size()];
        float[] weights = new float[shown.size()];
        int from = BlockModel.Layout.PAGE;
        for (int i = 0; i < labels.length; i++) {
            Corpus.Page page = shown.get(i);
            float[] row = page.isAbroad() ? page.rowAbroad(0) : page.rows;
            System.arraycopy(row, from, rows, i * WIDTH + from, BlockModel.Layout.TYPES - from);
            boolean typed = page.type >= 0;
            labels[i] = typed ? page.type : PageType.ARTICLE.ordinal();
            weights[i] = page.weight * (typed ? 1 : UNTYPED_WEIGHT);
        }
        return Boosting.grow(TYPES, rows, WIDTH, labels, weights);
    }

    /** A forest that tells main content from the rest. */
    static Forest blocks(List<Corpus.Page> pages) throws XGBoostError {
        return blocks(BLOCKS, pages);
    }

    static Forest blocks(Boosting.Recipe recipe, List<Corpus.Page> pages) throws XGBoostError {
        int total = pages.stream().mapToInt(Trees::labelled).sum();
        float[] rows = new float[Math.multiplyExact(total, WIDTH)];
        float[] labels = new float[total];
        float[] weights = new float[total];
        int at = 0;
        for (Corpus.Page page : pages) {
            for (Block block : page.blocks()) {
                float label = page.labels[block.index];
                if (!Float.isNaN(label)) {
                    System.arraycopy(page.rows, block.index * WIDTH, rows, at * WIDTH, WIDTH);
                    if (page.isAbroad()) {
                        page.putAbroad(block.index, rows, at * WIDTH);
                    }
                    labels[at] = label >= 0.5f ? 1 : 0;
                    weights[at++] = weight(page, block);
                }
            }
        }
        return Boosting.grow(recipe, rows, WIDTH, labels, weights);
    }

    private static int labelled(Corpus.Page page) {
        int count = 0;
        for (float label : page.labels) {
            count += Float.isNaN(label) ? 0 : 1;
        }
        return count;
    }

    /** A page's F1 weighs the same whatever its length, and long blocks decide it: a compromise of both. */
    static float weight(Corpus.Page page, Block block) {
        if (page.goldWords < 0) {
            return page.weight * SEGMENT_WEIGHT;
        }
        return page.weight * (float) Math.sqrt(Math.max(1, block.weight()) / Math.max(30, page.goldWords));
    }
}
