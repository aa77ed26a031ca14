package dev.winnow.extract.language;

/** Runs of letters with their weights for languages, found by a hash of 64 bits, which stands for the letters. */
final class NgramTable {
    /** Letters of the longest run within a word. */
    static final int LONGEST = 4;
    /** Those of a run that begins or ends a word, the blank counted. */
    static final int LONGEST_AT_END = 3;

    static final long EMPTY = 0;

    /** Of each slot the hash and, beside it, the place: one look into memory, not two. */
    private final long[] slots;

    private final byte[] weights;

    /**
     * @param places where in {@code weights} each run's begin: their number, then pairs of language and weight
     */
    NgramTable(long[] hashes, int[] places, byte[] weights) {
        int size = Integer.highestOneBit(Math.max(1, hashes.length)) * 4;
        this.slots = new long[2 * size];
        this.weights = weights;
        for (int each = 0; each < hashes.length; each++) {
            int slot = slot(hashes[each]);
            slots[slot] = hashes[each];
            slots[slot + 1] = places[each];
        }
    }

    static long hash(String run) {
        long hash = EMPTY;
        for (int at = 0; at < run.length(); at++) {
            hash = hash(hash, run.charAt(at));
        }
        return hash;
    }

    static long hash(long before, char next) {
        return (before * 2033569 + next + 1) * 0x2545F4914F6CDD1DL;
    }

    void add(long hash, int[] sums) {
        int slot = slot(hash);
        if (slots[slot] != hash) {
            return;
        }
        int at = (int) slots[slot + 1];
        int end = at + 1 + 2 * (weights[at] & 0xFF);
        for (at++; at < end; at += 2) {
            sums[weights[at] & 0xFF] += weights[at + 1] & 0xFF;
        }
    }

    /** Where the hash is, or would be. */
    private int slot(long hash) {
        int last = slots.length - 2;
        int slot = ((int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) << 1) & last;
        while (slots[slot] != EMPTY && slots[slot] != hash) {
            slot = (slot + 2) & last;
        }
        return slot;
    }
}
