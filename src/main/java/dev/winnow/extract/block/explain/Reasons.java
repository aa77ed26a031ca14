package dev.winnow.extract.block.explain;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.block.model.Forest;
import dev.winnow.extract.explain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens while the model judges, and keeps what weighed most for each of the first blocks. Serves one page. */
final class Reasons implements BlockModel.Witness {
    private static final int EACH_WAY = 5;
    private static final float NOTHING = 0.005f;

    private @Nullable Attribution attribution;
    private final float[] @Nullable [] shares;
    private final float[] @Nullable [] rows;

    /** @param most blocks to listen for, the first ones of the page */
    Reasons(int most) {
        shares = new float[most][];
        rows = new float[most][];
    }

    @Override
    public void saw(Block block, Forest forest, float[] row) {
        if (block.index < shares.length) {
            if (attribution == null) {
                attribution = new Attribution(forest);
            }
            shares[block.index] = attribution.of(row);
            rows[block.index] = row.clone();
        }
    }

    /** What weighed most, the heaviest first: a few for the block and a few against it. */
    List<Reason> of(Block block) {
        float[] share = shares[block.index];
        float[] row = rows[block.index];
        List<Reason> all = new ArrayList<>();
        if (share != null && row != null) {
            add(all, share, row, 1);
            add(all, share, row, -1);
        }
        all.sort(Comparator.comparing(reason -> -Math.abs(reason.weight())));
        return List.copyOf(all);
    }

    private static void add(List<Reason> all, float[] shares, float[] row, int sign) {
        boolean[] taken = new boolean[shares.length];
        for (int n = 0; n < EACH_WAY; n++) {
            int best = -1;
            for (int i = 0; i < shares.length; i++) {
                if (!taken[i] && sign * shares[i] > (best < 0 ? NOTHING : sign * shares[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                return;
            }
            taken[best] = true;
            String name = BlockModel.Layout.NAMES.get(best);
            all.add(new Reason(name, FeatureWords.of(name, row[best]), row[best], shares[best]));
        }
    }
}
