package dev.winnow.extract.block.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gradient-boosted regression trees (Friedman 2001), for answering only. All nodes of all trees lie in one array, 64 bits
 * each, so that a step down a tree touches one place of memory; a node's right child follows its left child. A forest with
 * one output, which is asked of each block, has its tests in an order of their own as well: {@link FailedTests}. Immutable.
 */
public final class Forest {
    /** In place of a feature: the node is a leaf. */
    private static final int LEAF = 511;

    private static final int MOST_NODES = 1 << 22;
    /** Pairs of trees after which a sum is looked at, a power of two. */
    private static final int ROUND = 16;
    /** Log-odds beyond which later trees, each correcting a little, change no decision. */
    private static final float SURE = 6;

    private final int outputs;
    private final float base;
    private final int[] roots;
    /** Feature in 9 bits, left child in 23, then the threshold, or a leaf's value, in 32. */
    private final long[] nodes;
    /** Null where there are several outputs: trees of those are walked. */
    private final @Nullable FailedTests tests;

    private Forest(int outputs, float base, int[] roots, long[] nodes) {
        this.outputs = outputs;
        this.base = base;
        this.roots = roots;
        this.nodes = nodes;
        this.tests = outputs == 1 ? new FailedTests(this) : null;
    }

    /** Asks one row after another, all trees at once. Serves one thread. */
    public final class Asking {
        private final FailedTests.Rows rows;

        private Asking(FailedTests.Rows rows) {
            this.rows = rows;
        }

        /**
         * The raw score: log-odds, or what is to be added to those of another forest. What most trees agree on for sure is not
         * asked of the rest.
         */
        public float logOdds(float[] row) {
            rows.read(row);
            float sum = base;
            int pairs = roots.length / 2;
            for (int pair = 0; pair < pairs; pair++) {
                sum += rows.leaf(2 * pair) + rows.leaf(2 * pair + 1);
                if ((pair & ROUND - 1) == ROUND - 1 && Math.abs(sum) > SURE) {
                    return sum;
                }
            }
            return (roots.length & 1) == 0 ? sum : sum + rows.leaf(roots.length - 1);
        }

        /** Probability of a yes. */
        public float probability(float[] row) {
            return (float) (1 / (1 + StrictMath.exp(-logOdds(row))));
        }
    }

    /**
     * Packs trees.
     *
     * @param features feature that each node asks, -1 for a leaf
     * @param values threshold that a node compares with, or a leaf's value
     * @param children index of the left child
     */
    public Forest(int outputs, float base, int[] roots, short[] features, float[] values, int[] children) {
        this(outputs, base, roots.clone(), packed(features, values, children));
    }

    private static long[] packed(short[] features, float[] values, int[] children) {
        if (features.length > MOST_NODES) {
            throw new IllegalArgumentException("Too many nodes: " + features.length);
        }
        long[] nodes = new long[features.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = pack(features[i], values[i], children[i]);
        }
        return nodes;
    }

    private static long pack(int feature, float value, int child) {
        if (feature >= LEAF) {
            throw new IllegalArgumentException("Too many features: " + feature);
        }
        long head = (long) (feature < 0 ? LEAF : feature) << 23 | (feature < 0 ? 0 : child);
        return head << 32 | (Float.floatToRawIntBits(value) & 0xffffffffL);
    }

    int outputs() {
        return outputs;
    }

    public int size() {
        return nodes.length;
    }

    public int[] roots() {
        return roots.clone();
    }

    public boolean isLeaf(int node) {
        return feature(node) == LEAF;
    }

    public int feature(int node) {
        return feature(nodes[node]);
    }

    /** Threshold of a node, value of a leaf. */
    public float value(int node) {
        return value(nodes[node]);
    }

    public int left(int node) {
        return (int) (nodes[node] >>> 32) & (MOST_NODES - 1);
    }

    private float leaf(int root, float[] row) {
        long node = nodes[root];
        while (feature(node) != LEAF) {
            node = below(node, row);
        }
        return value(node);
    }

    private long below(long node, float[] row) {
        int left = (int) (node >>> 32) & (MOST_NODES - 1);
        return nodes[row[feature(node)] < value(node) ? left : left + 1];
    }

    private static int feature(long node) {
        return (int) (node >>> 55);
    }

    private static float value(long node) {
        return Float.intBitsToFloat((int) node);
    }

    /** The raw score of one output: trees are dealt to the outputs in turn. */
    private float score(float[] row, int output) {
        float sum = base;
        for (int tree = output; tree < roots.length; tree += outputs) {
            sum += leaf(roots[tree], row);
        }
        return sum;
    }

    /**
     * Begins to ask rows of a forest with one output.
     *
     * @param steady column from which on the rows mostly have the same values, such as those of the page that they are of;
     *     the rows' length where there is none
     */
    public Asking asking(int steady) {
        if (tests == null) {
            throw new IllegalStateException("The forest has " + outputs + " outputs");
        }
        return new Asking(tests.rows(steady));
    }

    /** Probability of a yes for a single row, for a forest with one output. */
    public float probability(float[] row) {
        return asking(row.length).probability(row);
    }

    /** Probability of each output; they sum to 1. */
    float[] distribution(float[] row) {
        float[] shares = new float[outputs];
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            shares[i] = (float) StrictMath.exp(score(row, i));
            sum += shares[i];
        }
        for (int i = 0; i < outputs; i++) {
            shares[i] /= (float) sum;
        }
        return shares;
    }

    /** Reads what {@link #write} wrote. */
    public static Forest read(DataInputStream in) throws IOException {
        int outputs = in.readInt();
        float base = in.readFloat();
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        long[] nodes = new long[in.readInt()];
        for (int i = 0; i < nodes.length; i++) {
            short feature = in.readShort();
            float value = in.readFloat();
            nodes[i] = pack(feature, value, feature < 0 ? 0 : in.readInt());
        }
        return new Forest(outputs, base, roots, nodes);
    }

    /** Writes it in a form of its own. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(outputs);
        out.writeFloat(base);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            out.writeShort(isLeaf(i) ? -1 : feature(i));
            out.writeFloat(value(i));
            if (!isLeaf(i)) {
                out.writeInt(left(i));
            }
        }
    }
}
