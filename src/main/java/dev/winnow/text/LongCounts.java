package dev.winnow.text;

/** Counts hashes; an open-addressing table, since boxes would cost more than the counting. Not safe between threads. */
public final class LongCounts {
    private long[] keys = new long[64];
    private int[] counts = new int[64];
    private int size;

    /**
     * Counts one more.
     *
     * @return how often it has been counted now, 1 the first time
     */
    public int add(long hash) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, counts, hash);
        if (counts[slot] == 0) {
            keys[slot] = hash;
            size++;
        }
        return ++counts[slot];
    }

    /** How often it has been counted. */
    public int count(long hash) {
        return counts[slot(keys, counts, hash)];
    }

    /** How many different ones have been counted. */
    public int size() {
        return size;
    }

    private static int slot(long[] keys, int[] counts, long hash) {
        int mask = keys.length - 1;
        int slot = (int) Hash64.mix(hash) & mask;
        while (counts[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                int slot = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }
}
