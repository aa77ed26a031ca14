package dev.winnow.extract.block;

/** How often each word stands on a page: a hash table without boxes for its numbers. */
final class WordCounts {
    private static final float[] LOGS = new float[64];

    static {
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = (float) StrictMath.log(i);
        }
    }

    private final int[] words;
    private final int[] counts;
    private final int mask;
    /** Differs by page, so that nobody can choose words that all ask for the same place. */
    private final int salt;

    private WordCounts(int places, int salt) {
        this.salt = salt;
        words = new int[places];
        counts = new int[places];
        mask = places - 1;
    }

    static WordCounts of(BlockWords words) {
        int places = Integer.highestOneBit(Math.max(8, words.size())) << 2;
        WordCounts counts = new WordCounts(places, Long.hashCode(words.key(0, words.size())));
        for (int i = 0; i < words.size(); i++) {
            int place = counts.place(words.at(i));
            counts.words[place] = words.at(i);
            counts.counts[place]++;
        }
        return counts;
    }

    private int place(int word) {
        int place = mixed(word ^ salt) & mask;
        while (counts[place] != 0 && words[place] != word) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** Spreads every bit over all others (the finalizer of MurmurHash3, Appleby). */
    private static int mixed(int word) {
        int x = (word ^ (word >>> 16)) * 0x85ebca6b;
        x = (x ^ (x >>> 13)) * 0xc2b2ae35;
        return x ^ (x >>> 16);
    }

    /** The natural logarithm of how often a word of the page stands there. */
    float log(int word) {
        int count = Math.max(1, counts[place(word)]);
        return count < LOGS.length ? LOGS[count] : (float) StrictMath.log(count);
    }
}
