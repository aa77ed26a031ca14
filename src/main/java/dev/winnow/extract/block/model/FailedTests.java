package dev.winnow.extract.block.model;

import java.util.Arrays;

/**
 * Finds the leaf of every tree of a forest at once, without walking down any. The leaves of a tree are numbered from left to
 * right; a test that fails rules out all leaves to its left, and of those that are left in the end the first is the one. So
 * all tests of all trees are sorted by column and threshold, and read up to the first that does not fail: a few arrays from
 * front to back, where walks would jump, and no branch that cannot be foreseen (Lucchese and others, <i>QuickScorer</i>,
 * SIGIR 2015). Immutable.
 */
final class FailedTests {
    /** Bits of a mask. */
    private static final int MOST_LEAVES = Integer.SIZE;
    /** Bits of a place in a forest, in numbers to sort tests by: with those of threshold and column they make no number negative. */
    private static final int PLACE = 22;

    /** The columns that some test asks, ascending. */
    private final int[] columns;
    /** Where the tests of each of these columns begin, and where the last ones end. */
    private final int[] begins;

    private final float[] thresholds;
    private final short[] trees;
    /** The leaves that are still possible where a test fails. */
    private final int[] masks;
    /** How many trees there are. */
    private final int count;
    /** Those of each tree, with room for the most. */
    private final float[] leaves;

    FailedTests(Forest forest) {
        Numbering numbering = new Numbering(forest);
        long[] sorted = numbering.sorted();
        int[] asked =
                Arrays.stream(sorted).mapToInt(FailedTests::column).distinct().toArray();
        columns = asked;
        begins = new int[asked.length + 1];
        thresholds = new float[sorted.length];
        trees = new short[sorted.length];
        masks = new int[sorted.length];
        count = forest.roots().length;
        leaves = numbering.leaves;
        int place = -1;
        for (int i = 0; i < sorted.length; i++) {
            int node = (int) sorted[i] & ((1 << PLACE) - 1);
            if (i == 0 || column(sorted[i]) != column(sorted[i - 1])) {
                begins[++place] = i;
            }
            thresholds[i] = forest.value(node);
            trees[i] = (short) numbering.trees[node];
            masks[i] = numbering.masks[node];
        }
        begins[asked.length] = sorted.length;
    }

    private static int column(long test) {
        return (int) (test >>> (PLACE + Integer.SIZE));
    }

    /** Numbers the leaves, and tells of each test which of them it rules out. */
    private static final class Numbering {
        private final Forest forest;
        private final float[] leaves;
        private final int[] trees;
        private final int[] masks;
        private int leafCount;

        Numbering(Forest forest) {
            this.forest = forest;
            int[] roots = forest.roots();
            leaves = new float[roots.length * MOST_LEAVES];
            trees = new int[forest.size()];
            masks = new int[forest.size()];
            for (int tree = 0; tree < roots.length; tree++) {
                leafCount = tree * MOST_LEAVES;
                read(roots[tree], tree);
            }
        }

        private void read(int node, int tree) {
            if (forest.isLeaf(node)) {
                leaves[leafCount++] = forest.value(node);
                return;
            }
            int first = leafCount - tree * MOST_LEAVES;
            read(forest.left(node), tree);
            int end = leafCount - tree * MOST_LEAVES;
            if (end >= MOST_LEAVES) {
                throw new IllegalArgumentException("A tree has more than " + MOST_LEAVES + " leaves");
            }
            trees[node] = tree;
            masks[node] = ~((1 << end) - (1 << first));
            read(forest.left(node) + 1, tree);
        }

        /** The tests by column, then threshold, then place. */
        long[] sorted() {
            long[] tests = new long[forest.size()];
            int count = 0;
            for (int node = 0; node < tests.length; node++) {
                if (!forest.isLeaf(node)) {
                    int bits = Float.floatToIntBits(forest.value(node) + 0f);
                    long order = (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) - (long) Integer.MIN_VALUE;
                    tests[count++] = ((((long) forest.feature(node) << Integer.SIZE) | order) << PLACE) | node;
                }
            }
            long[] sorted = Arrays.copyOf(tests, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** Begins to ask row after row. */
    Rows rows(int steady) {
        return new Rows(steady);
    }

    /** Asks rows that have much in common. Serves one thread. */
    final class Rows {
        private final int[] possible = new int[count];
        private final int[] steadily = new int[count];
        /** The steady columns of the row before. */
        private float[] before = {};

        private final int steady;
        /** Where the steady columns begin among those that are asked. */
        private final int steadyPlace;

        /** @param steady column from which on rows mostly have the same values, so that their tests need not be asked again */
        private Rows(int steady) {
            this.steady = steady;
            int place = Arrays.binarySearch(columns, steady);
            this.steadyPlace = place < 0 ? -1 - place : place;
            Arrays.fill(steadily, -1);
        }

        /** Reads a row; afterwards each tree has its leaf. */
        void read(float[] row) {
            if (steady < row.length && Arrays.mismatch(row, steady, row.length, before, 0, before.length) >= 0) {
                before = Arrays.copyOfRange(row, steady, row.length);
                Arrays.fill(steadily, -1);
                ruleOut(row, steadyPlace, columns.length, steadily);
            }
            System.arraycopy(steadily, 0, possible, 0, possible.length);
            ruleOut(row, 0, steadyPlace, possible);
        }

        float leaf(int tree) {
            return leaves[tree * MOST_LEAVES + Integer.numberOfTrailingZeros(possible[tree])];
        }
    }

    private void ruleOut(float[] row, int from, int to, int[] possible) {
        int test = begins[from];
        for (int place = from; place < to; place++) {
            float value = row[columns[place]];
            int end = begins[place + 1];
            // What is no number fails every test.
            while (test < end && !(value < thresholds[test])) {
                possible[trees[test]] &= masks[test];
                test++;
            }
            test = end;
        }
    }
}
