package dev.winnow.extract.block.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits a rising line through what was expected and what came, by pooling adjacent violators (Ayer et al. 1955). */
final class Isotonic {
    private static final int BINS = 20;

    private Isotonic() {}

    private static final class Bin {
        double expected;
        double seen;
        int pages;

        void add(Bin other) {
            expected += other.expected;
            seen += other.seen;
            pages += other.pages;
        }

        double mean() {
            return seen / pages;
        }
    }

    /**
     * Fits.
     *
     * @param pairs what was expected of a page and what came, one pair a page
     */
    static Calibration fit(List<float[]> pairs) {
        float[][] sorted = pairs.toArray(new float[0][]);
        Arrays.sort(sorted, (a, b) -> Float.compare(a[0], b[0]));
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            Bin bin = new Bin();
            for (int k = i * sorted.length / BINS; k < (i + 1) * sorted.length / BINS; k++) {
                bin.expected += sorted[k][0];
                bin.seen += sorted[k][1];
                bin.pages++;
            }
            bins.add(bin);
            while (bins.size() > 1
                    && bins.get(bins.size() - 2).mean()
                            > bins.get(bins.size() - 1).mean()) {
                Bin last = bins.remove(bins.size() - 1);
                bins.get(bins.size() - 1).add(last);
            }
        }
        float[] expected = new float[bins.size()];
        float[] seen = new float[bins.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) (bins.get(i).expected / bins.get(i).pages);
            seen[i] = (float) bins.get(i).mean();
        }
        return new Calibration(expected, seen);
    }
}
