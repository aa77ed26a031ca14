package dev.winnow.extract.block.model;

import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * The part of a page that the model takes for its main content.
 *
 * @param nodes the text nodes and pictures chosen
 * @param comments the text nodes of readers' comments that stand outside the content
 * @param pageType what kind of page it is
 * @param confidence the F1 that unseen pages had of which the model expected as much, 0 to 1
 * @param removed what was not chosen
 */
public record MainContent(Set<Node> nodes, Set<Node> comments, PageType pageType, double confidence, Removed removed) {
    /** Pictures are kept in boxes where at least this share of the words is kept. */
    private static final float PICTURE_SHARE = 0.5f;

    /** A correction that lets a block fall below this, by this factor at least, knows it for boilerplate. */
    private static final float UNLIKELY = 0.2f;

    private static final float FALL = 1.5f;

    private static final PageType[] TYPES = PageType.values();

    /** What is known of a page from elsewhere, such as from other pages of its site. */
    public interface Correction {
        /** Knows nothing. */
        Correction NONE = (view, opinion) -> opinion.blocks;

        /**
         * The probability of each block to be main content, in the light of what is known.
         *
         * @param opinion the model's, of the page alone; not to be changed
         */
        float[] of(PageView view, BlockModel.Opinion opinion);
    }

    /** Finds the main content of a page of which nothing else is known. Does not change the page. */
    public static MainContent find(Document page, float bias) {
        return find(page, bias, Correction.NONE);
    }

    /** Finds the main content of a page. Does not change the page. */
    public static MainContent find(Document page, float bias, Correction correction) {
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        BlockModel model = BlockModel.shipped();
        BlockModel.Opinion opinion = model.judge(view);
        return of(view, opinion, correction.of(view, opinion), model.calibration(), bias);
    }

    /**
     * What somebody who knows the site has chosen. The model is asked for the kind of page alone.
     *
     * @param chosen all nodes below the elements chosen
     */
    public static MainContent chosen(Document page, Set<Node> chosen) {
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        PageType type = type(BlockModel.shipped().judge(view).types);
        List<Block> blocks = view.page.blocks();
        boolean[] kept = new boolean[blocks.size()];
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : blocks) {
            Checkpoint.pass();
            for (Node node : block.nodes) {
                if (chosen.contains(node)) {
                    kept[block.index] = true;
                    nodes.add(node);
                }
            }
        }
        for (PageBlocks.PageImage image : view.page.images()) {
            if (chosen.contains(image.element())) {
                nodes.add(image.element());
            }
        }
        return new MainContent(nodes, comments(view, kept, type), type, 1, LeftOut.of(view.page, kept));
    }

    /** Chooses by an opinion alone. */
    static MainContent of(PageView view, BlockModel.Opinion opinion, Calibration calibration, float bias) {
        return of(view, opinion, opinion.blocks, calibration, bias);
    }

    private static MainContent of(
            PageView view, BlockModel.Opinion opinion, float[] corrected, Calibration calibration, float bias) {
        PageBlocks blocks = view.page;
        ExpectedF1.BlockChoice choice = choose(blocks, opinion.blocks, corrected, bias);
        return new MainContent(
                nodes(blocks, choice.kept),
                comments(view, choice.kept, type(opinion.types)),
                type(opinion.types),
                rounded(calibration.of(choice.value)),
                LeftOut.of(blocks, choice.kept));
    }

    /** Three decimals are what calibration can tell; the last bits of a float would only make equal pages differ. */
    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** The blocks to keep: those of the highest expected F1, with what belongs to them. */
    static ExpectedF1.BlockChoice choose(PageBlocks page, BlockModel.Opinion opinion, float bias) {
        return choose(page, opinion.blocks, opinion.blocks, bias);
    }

    /** What a correction takes for boilerplate is not pulled along by its list or table. */
    private static ExpectedF1.BlockChoice choose(PageBlocks page, float[] alone, float[] corrected, float bias) {
        boolean[] known = new boolean[alone.length];
        float[] p = corrected.clone();
        Cohesion.even(page, p);
        for (int i = 0; i < p.length; i++) {
            Checkpoint.pass();
            known[i] = corrected[i] < UNLIKELY && corrected[i] * FALL < alone[i];
            p[i] = known[i] ? Math.min(p[i], corrected[i]) : p[i];
        }
        ExpectedF1.BlockChoice choice = ExpectedF1.choose(page.blocks(), p, bias);
        boolean[] chosen = choice.kept.clone();
        Cohesion.mend(page, p, choice.kept);
        for (int i = 0; i < p.length; i++) {
            Checkpoint.pass();
            choice.kept[i] &= chosen[i] || !known[i];
        }
        return choice;
    }

    /** Readers' comments beside the content; what answers a thread is content. */
    private static Set<Node> comments(PageView view, boolean[] kept, PageType type) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        if (type != PageType.FORUM) {
            boolean[] comments = CommentSection.find(view, kept);
            for (Block block : view.page.blocks()) {
                Checkpoint.pass();
                if (comments[block.index]) {
                    nodes.addAll(block.nodes);
                }
            }
        }
        return nodes;
    }

    static PageType type(float[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            if (shares[i] > shares[best]) {
                best = i;
            }
        }
        return TYPES[best];
    }

    private static Set<Node> nodes(PageBlocks page, boolean[] kept) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        float[] keptWords = new float[page.boxes().size()];
        List<Block> blocks = page.blocks();
        int first = blocks.size();
        int last = -1;
        for (Block block : blocks) {
            Checkpoint.pass();
            if (kept[block.index]) {
                nodes.addAll(block.nodes);
                first = Math.min(first, block.index);
                last = block.index;
                keptWords[block.box.id] += block.weight();
            }
        }
        List<Box> boxes = page.boxes();
        for (int i = boxes.size() - 1; i > 0; i--) {
            Checkpoint.pass();
            Box parent = boxes.get(i).parent;
            if (parent != null) {
                keptWords[parent.id] += keptWords[i];
            }
        }
        for (PageBlocks.PageImage image : page.images()) {
            Checkpoint.pass();
            Box box = image.box();
            while (box.parent != null && box.words == 0) {
                box = box.parent;
            }
            if (image.next() > first && image.next() <= last + 1 && keptWords[box.id] > PICTURE_SHARE * box.words) {
                nodes.add(image.element());
            }
        }
        return nodes;
    }
}
