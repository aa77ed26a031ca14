package dev.winnow.extract.block.feature;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import java.util.List;

/** What a lexicon reads from each block of one page. */
public final class WordingFeatures {
    private static final String[] LEVELS = {"own-box0", "own-box1", "own-box2", "own-box3", "own-box4"};
    private static final PageType[] TYPES = PageType.values();

    private final float[][] readings = new float[Lexicon.subjects().size()][];

    /** Sums of own readings times words, up to each block. */
    private final float[] ownUpTo;

    private final float[] types;

    public WordingFeatures(Lexicon lexicon, PageView view) {
        types = lexicon.readTypes(view);
        List<Block> blocks = view.page.blocks();
        for (Lexicon.Subject subject : List.of(Lexicon.Subject.OWN, Lexicon.Subject.HEADING)) {
            float[] reading = new float[blocks.size()];
            for (Block block : blocks) {
                Checkpoint.pass();
                reading[block.index] = lexicon.read(subject, view, block);
            }
            readings[subject.ordinal()] = reading;
        }
        readings[Lexicon.Subject.NAMES.ordinal()] = lexicon.readNames(view);
        ownUpTo = new float[blocks.size() + 1];
        for (Block block : blocks) {
            Checkpoint.pass();
            ownUpTo[block.index + 1] =
                    ownUpTo[block.index] + readings[Lexicon.Subject.OWN.ordinal()][block.index] * block.weight();
        }
    }

    /** The reading of a block, 0 for an index outside the page. */
    float of(Lexicon.Subject subject, int block) {
        float[] reading = readings[subject.ordinal()];
        return block < 0 || block >= reading.length ? 0 : reading[block];
    }

    /** Writes a block's readings and those of its neighbours. */
    public void describe(Block block, PageView view, FeatureRow row) {
        int i = block.index;
        for (Lexicon.Subject subject : Lexicon.subjects()) {
            row.put("lexicon", subject.name(), of(subject, i));
        }
        row.put("lexicon", "own-before", of(Lexicon.Subject.OWN, i - 1));
        row.put("lexicon", "own-after", of(Lexicon.Subject.OWN, i + 1));
        row.put("lexicon", "own-heading", of(Lexicon.Subject.OWN, view.lastHeading[i]));
        row.put("lexicon", "own-upper-heading", of(Lexicon.Subject.OWN, view.upperHeading[i]));
        row.put("lexicon", "names-before", of(Lexicon.Subject.NAMES, i - 1));
        row.put("lexicon", "names-after", of(Lexicon.Subject.NAMES, i + 1));
        int heading = view.lastHeading[i];
        row.put(
                "lexicon",
                "own-section",
                mean(view, block.isHeading() ? i : Math.max(0, heading), view.nextHeading[i]));
        Box box = block.box;
        for (String level : LEVELS) {
            row.put("lexicon", level, mean(view, box.firstBlock, box.lastBlock + 1));
            box = box.parent == null ? box : box.parent;
        }
    }

    private float mean(PageView view, int from, int to) {
        float words = view.wordsUpTo[to] - view.wordsUpTo[from];
        return words == 0 ? 0 : (ownUpTo[to] - ownUpTo[from]) / words;
    }

    /** Writes what the page's words say of its type. */
    public void describePage(FeatureRow row) {
        for (int type = 0; type < types.length; type++) {
            row.put("type-words", TYPES[type].name(), types[type]);
        }
    }
}
