package dev.winnow.extract.block.feature;

import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.feature.Lexicon.Sum;
import dev.winnow.extract.limit.Checkpoint;
import java.util.List;

/**
 * Sums over the names of a page's boxes, each box's own reckoned once: every block asks for those of 32 boxes, a page has many
 * blocks, and a box may have hundreds of names. Serves one page.
 */
final class NameSums {
    private final short[] weights;
    /** Up to each box, itself included, from the page's body inwards. */
    private final long[] steps;

    private final int[] words;
    /** What the names of a box count besides as those of a near one, by its level. */
    private final long[][] nearSteps;

    private final int[][] nearWords;
    private final boolean[] known;

    NameSums(short[] weights, List<Box> boxes) {
        int count = boxes.size();
        this.weights = weights;
        this.steps = new long[count];
        this.words = new int[count];
        this.nearSteps = new long[Lexicon.NEAR_LEVELS][count];
        this.nearWords = new int[Lexicon.NEAR_LEVELS][count];
        this.known = new boolean[count];
        for (Box box : boxes) {
            Checkpoint.pass();
            Sum own = new Sum(weights);
            Lexicon.far(box, own);
            Box parent = box.parent;
            steps[box.id] = own.steps + (parent == null ? 0 : steps[parent.id]);
            words[box.id] = own.words + (parent == null ? 0 : words[parent.id]);
        }
    }

    /** The log-odds by the names of a box and of those around it. */
    float odds(Box innermost) {
        long sum = steps[innermost.id];
        int count = words[innermost.id];
        Box box = innermost;
        for (int level = 0; box != null && level < Lexicon.LEVELS; box = box.parent, level++) {
            if (level < Lexicon.NEAR_LEVELS) {
                know(box);
                sum += nearSteps[level][box.id];
                count += nearWords[level][box.id];
            }
        }
        return box == null ? Lexicon.odds(sum, count) : Lexicon.odds(sum - steps[box.id], count - words[box.id]);
    }

    private void know(Box box) {
        for (int level = 0; level < Lexicon.NEAR_LEVELS && !known[box.id]; level++) {
            Sum near = new Sum(weights);
            Lexicon.near(box, level, near);
            nearSteps[level][box.id] = near.steps;
            nearWords[level][box.id] = near.words;
        }
        known[box.id] = true;
    }
}
