package dev.winnow.text.quality;

import dev.winnow.text.Hash64;
import dev.winnow.text.LongCounts;
import dev.winnow.text.Words;
import java.util.Arrays;
import java.util.Map;

/**
 * Repeated word sequences, after Rae et al. 2021 (Gopher), appendix A.1.1: for short ones the characters of the most
 * frequent, for long ones the characters within all that occurred before, those of overlapping ones counted once.
 */
final class RepetitionSignals {
    private static final int SHORTEST = 2;
    private static final int LONGEST_TOP = 4;
    private static final int LONGEST = 10;

    private RepetitionSignals() {}

    static void measure(Words words, Map<Signal, Double> values) {
        // Of each position the hash of the n words up to it, made longer by one word with each n.
        long[] grams = new long[words.count()];
        Arrays.fill(grams, Hash64.START);
        for (int n = 1; n <= LONGEST; n++) {
            for (int end = words.count() - 1; end >= n - 1; end--) {
                grams[end] = Hash64.add(grams[end], words.hash(end - n + 1));
            }
            if (n >= SHORTEST) {
                long part = n <= LONGEST_TOP ? top(words, grams, n) : repeated(words, grams, n);
                Signal signal = n <= LONGEST_TOP ? Signal.topNgram(n) : Signal.duplicateNgram(n);
                values.put(signal, Signals.share(part, words.characters()));
            }
        }
    }

    /** Characters of all occurrences of the most frequent one; of equally frequent ones, the longest. */
    private static long top(Words words, long[] grams, int n) {
        LongCounts counts = new LongCounts();
        int most = 1;
        long characters = 0;
        for (int end = n - 1; end < words.count(); end++) {
            int count = counts.add(grams[end]);
            if (count > 1 && count >= most) {
                long these = (long) count * length(words, end, n);
                characters = count > most ? these : Math.max(characters, these);
                most = count;
            }
        }
        // Occurrences may overlap, as in "ha ha ha ha".
        return Math.min(characters, words.characters());
    }

    private static int length(Words words, int end, int n) {
        int length = 0;
        for (int i = end - n + 1; i <= end; i++) {
            length += words.length(i);
        }
        return length;
    }

    private static long repeated(Words words, long[] grams, int n) {
        LongCounts counts = new LongCounts();
        long characters = 0;
        int counted = 0;
        for (int end = n - 1; end < words.count(); end++) {
            if (counts.add(grams[end]) > 1) {
                for (counted = Math.max(counted, end - n + 1); counted <= end; counted++) {
                    characters += words.length(counted);
                }
            }
        }
        return characters;
    }
}
