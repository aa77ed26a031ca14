package dev.winnow.extract.block.explain;

import dev.winnow.extract.block.model.Forest;

/**
 * Shares a forest's answer out to the features that it asked: each step down a tree moves the expected value, and the
 * feature asked there is given the difference (Saabas, "Interpreting random forests", 2014). The shares and the
 * expectation before the first question sum to the raw score.
 */
final class Attribution {
    private final Forest forest;
    /** What to expect at a node, knowing nothing more: the plain mean of its two children. */
    private final float[] expected;

    Attribution(Forest forest) {
        this.forest = forest;
        this.expected = new float[forest.size()];
        // Children lie behind their parents.
        for (int node = expected.length - 1; node >= 0; node--) {
            int left = forest.left(node);
            expected[node] = forest.isLeaf(node) ? forest.value(node) : (expected[left] + expected[left + 1]) / 2;
        }
    }

    /** What each feature adds to the raw score (log-odds), for a forest with one output. */
    float[] of(float[] row) {
        float[] shares = new float[row.length];
        for (int root : forest.roots()) {
            int node = root;
            while (!forest.isLeaf(node)) {
                int feature = forest.feature(node);
                int child = forest.left(node) + (row[feature] < forest.value(node) ? 0 : 1);
                shares[feature] += expected[child] - expected[node];
                node = child;
            }
        }
        return shares;
    }
}
