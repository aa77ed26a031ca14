package dev.winnow.extract.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient-boosted regression trees (Friedman 2001), for answering only. All nodes of all trees lie in flat arrays; a
 * node's right child follows its left child. Immutable.
 */
final class Forest {
    private final int outputs;
    private final float base;
    final int[] roots;
    /** Feature that a node asks, -1 for a leaf. */
    final short[] features;
    /** Threshold that a node compares with, or a leaf's value. */
    final float[] values;
    /** Index of the left child. */
    final int[] children;

    Forest(int outputs, float base, int[] roots, short[] features, float[] values, int[] children) {
        this.outputs = outputs;
        this.base = base;
        this.roots = roots.clone();
        this.features = features.clone();
        this.values = values.clone();
        this.children = children.clone();
    }

    int outputs() {
        return outputs;
    }

    /** The raw score of one output: trees are dealt to the outputs in turn. */
    private float score(float[] row, int output) {
        float sum = base;
        for (int tree = output; tree < roots.length; tree += outputs) {
            int node = roots[tree];
            int feature;
            while ((feature = features[node]) >= 0) {
                node = children[node] + (row[feature] < values[node] ? 0 : 1);
            }
            sum += values[node];
        }
        return sum;
    }

    /** Probability of a yes, for a forest with one output. */
    float probability(float[] row) {
        return (float) (1 / (1 + Math.exp(-score(row, 0))));
    }

    /** Probability of each output; they sum to 1. */
    float[] distribution(float[] row) {
        float[] shares = new float[outputs];
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            shares[i] = (float) Math.exp(score(row, i));
            sum += shares[i];
        }
        for (int i = 0; i < outputs; i++) {
            shares[i] /= (float) sum;
        }
        return shares;
    }

    static Forest read(DataInputStream in) throws IOException {
        int outputs = in.readInt();
        float base = in.readFloat();
        int[] roots = new int[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        int nodes = in.readInt();
        short[] features = new short[nodes];
        float[] values = new float[nodes];
        int[] children = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            features[i] = in.readShort();
            values[i] = in.readFloat();
            children[i] = features[i] < 0 ? 0 : in.readInt();
        }
        return new Forest(outputs, base, roots, features, values, children);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(outputs);
        out.writeFloat(base);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(features.length);
        for (int i = 0; i < features.length; i++) {
            out.writeShort(features[i]);
            out.writeFloat(values[i]);
            if (features[i] >= 0) {
                out.writeInt(children[i]);
            }
        }
    }
}
