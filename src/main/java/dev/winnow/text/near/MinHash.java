package dev.winnow.text.near;

import dev.winnow.text.Hash64;
import java.util.Arrays;

/**
 * MinHash with banding (Broder 1997; Indyk and Motwani 1998): texts that share a part s of their shingles fall into a
 * common bucket with probability 1 - (1 - s^ROWS)^BANDS, which is 0.96 for half and 0.02 for a tenth.
 */
final class MinHash {
    static final int BANDS = 24;
    static final int ROWS = 3;

    private static final long[] FACTORS = numbers(1);
    private static final long[] TERMS = numbers(2);

    private MinHash() {}

    static long[] bands(long[] shingles) {
        if (shingles.length == 0) {
            return new long[0];
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], shingle * FACTORS[i] + TERMS[i]);
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = Hash64.add(Hash64.START, band);
            for (int row = 0; row < ROWS; row++) {
                key = Hash64.add(key, least[band * ROWS + row]);
            }
            bands[band] = Hash64.mix(key);
        }
        return bands;
    }

    /** Fixed for ever: stored bands depend on them. Odd, so that multiplying loses nothing. */
    private static long[] numbers(int series) {
        long[] numbers = new long[BANDS * ROWS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Hash64.mix(Hash64.add(series, i)) | 1;
        }
        return numbers;
    }
}
