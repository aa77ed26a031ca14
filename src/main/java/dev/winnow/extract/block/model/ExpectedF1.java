package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.limit.Checkpoint;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the blocks whose expected word F1 is highest. For independent labels the best set of a size is that of the
 * highest probabilities (Lewis 1995), so only the cut in the ranking has to be found; with expectations in place of
 * counts F1 is {@code 2 · yes(chosen) / (words(chosen) + yes(all))}.
 */
final class ExpectedF1 {
    private ExpectedF1() {}

    /** The choice: for each block whether it is kept, and the expected F1, 0 to 1. */
    static final class BlockChoice {
        final boolean[] kept;
        final float value;

        BlockChoice(boolean[] kept, float value) {
            this.kept = kept;
            this.value = value;
        }
    }

    /**
     * Chooses the most probable blocks, as many as give the best expected F1.
     *
     * @param bias weight of lost words against words too many: 1 is balanced, less cuts earlier
     */
    static BlockChoice choose(List<Block> blocks, float[] p, float bias) {
        int n = p.length;
        long[] order = new long[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            order[i] = ((long) (int) ((1 - p[i]) * 1_000_000) << 32) | i;
            all += p[i] * (double) blocks.get(i).weight();
        }
        Arrays.sort(order);
        double yes = 0;
        double words = 0;
        double best = 0;
        int cut = 0;
        for (int rank = 0; rank < n; rank++) {
            Checkpoint.pass();
            int i = (int) order[rank];
            float weight = blocks.get(i).weight();
            yes += p[i] * (double) weight;
            words += weight;
            double value = words + all == 0 ? 0 : (1 + bias) * yes / (words + bias * all);
            if (value > best) {
                best = value;
                cut = rank + 1;
            }
        }
        boolean[] kept = new boolean[n];
        for (int rank = 0; rank < cut; rank++) {
            kept[(int) order[rank]] = true;
        }
        return new BlockChoice(kept, (float) best);
    }
}
