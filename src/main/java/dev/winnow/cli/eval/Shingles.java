package dev.winnow.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How two texts agree in runs of four words, case kept, as in Zyte's article-extraction benchmark: the shares of runs in
 * both, only in the output, only in the gold; they sum to 1, or are all 0 where both texts are empty.
 */
record Shingles(double both, double outputOnly, double goldOnly) {
    private static final int WORDS = 4;

    static Shingles of(List<String> output, List<String> gold) {
        Map<String, Integer> predicted = WordOverlap.counts(runs(output));
        Map<String, Integer> reference = WordOverlap.counts(runs(gold));
        double both = WordOverlap.common(predicted, reference);
        double outputOnly = sum(predicted) - both;
        double goldOnly = sum(reference) - both;
        double total = both + outputOnly + goldOnly;
        return total == 0 ? new Shingles(0, 0, 0) : new Shingles(both / total, outputOnly / total, goldOnly / total);
    }

    /** A text of fewer words than a run is one run. */
    private static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>();
        int last = Math.max(1, words.size() - WORDS + 1);
        for (int i = 0; i < last && !words.isEmpty(); i++) {
            runs.add(String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS))));
        }
        return runs;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
