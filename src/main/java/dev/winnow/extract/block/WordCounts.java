package dev.winnow.extract.block;

/** How often each word stands on a page: a hash table without boxes for its numbers. */
final class WordCounts {
    private static final float[] LOGS = new float[64];

    static {
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = (float) Math.log(i);
        }
    }

    private final int[] words;
    private final int[] counts;
    private final int mask;

    private WordCounts(int places) {
        words = new int[places];
        counts = new int[places];
        mask = places - 1;
    }

    static WordCounts of(BlockWords words) {
        WordCounts counts = new WordCounts(Integer.highestOneBit(Math.max(8, words.size())) << 2);
        for (int i = 0; i < words.size(); i++) {
            int place = counts.place(words.at(i));
            counts.words[place] = words.at(i);
            counts.counts[place]++;
        }
        return counts;
    }

    private int place(int word) {
        int place = (word ^ (word >>> 16)) & mask;
        while (counts[place] != 0 && words[place] != word) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The natural logarithm of how often a word of the page stands there. */
    float log(int word) {
        int count = Math.max(1, counts[place(word)]);
        return count < LOGS.length ? LOGS[count] : (float) Math.log(count);
    }
}
