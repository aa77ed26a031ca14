package dev.winnow.text.near;

import java.util.Arrays;

/** Hashes as they come, handed out sorted and each once. */
final class LongSet {
    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    long[] sorted() {
        return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }

    /** How many values two sorted arrays share. */
    static int common(long[] a, long[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
