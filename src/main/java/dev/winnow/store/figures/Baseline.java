package dev.winnow.store.figures;

import java.util.Arrays;

/**
 * What is usual of a measure, and how much it swings: median and median absolute deviation, which a few odd nights do not
 * move. 1.4826 makes the deviation comparable with a standard deviation where values are normally distributed (Rousseeuw
 * and Croux, "Alternatives to the Median Absolute Deviation", 1993).
 *
 * @param spread 1.4826 times the median absolute deviation; 0 where all values are the same, or there is one
 */
public record Baseline(double median, double spread) {
    private static final double TO_DEVIATION = 1.4826;
    /** So many spreads from the median a value is out of the ordinary. */
    private static final double FAR = 3;

    /**
     * What is usual of some values.
     *
     * @param values at least one; left as they are
     */
    public static Baseline of(double[] values) {
        double median = median(values);
        double[] distances =
                Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
        return new Baseline(median, TO_DEVIATION * median(distances));
    }

    /** Whether a value is further from the median than this measure usually is. */
    public boolean isFar(double value) {
        return Math.abs(value - median) > FAR * spread;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
