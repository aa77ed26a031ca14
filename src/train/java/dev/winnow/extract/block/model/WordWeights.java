package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.feature.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a {@link Lexicon}: logistic regression by FTRL-Proximal (McMahan et al. 2013, "Ad Click Prediction: a View from
 * the Trenches"), which leaves words that tell nothing at exactly 0. A block's words share its vote: each counts for one
 * over the root of their number. Seeded, one thread.
 */
final class WordWeights {
    private static final int PASSES = 4;
    private static final double RATE = 0.3;
    private static final double SLOWNESS = 1;
    private static final double L1 = 0.05;
    private static final double L2 = 0.5;
    private static final int TYPE_PASSES = 30;
    private static final double TYPE_L1 = 0;
    private static final double TYPE_L2 = 0.1;
    private static final int SEED = 20261123;

    private final double[] z = new double[Lexicon.SIZE];
    private final double[] n = new double[Lexicon.SIZE];

    private final double l1;
    private final double l2;

    private WordWeights(double l1, double l2) {
        this.l1 = l1;
        this.l2 = l2;
    }

    /** One block to learn from. */
    private static final class Example {
        final int[] keys;
        final boolean yes;
        final float weight;

        Example(int[] keys, boolean yes, float weight) {
            this.keys = keys;
            this.yes = yes;
            this.weight = weight;
        }
    }

    /** Learns from pages. */
    static Lexicon learn(List<Corpus.Page> pages) {
        float[][] subjects = new float[Lexicon.subjects().size()][];
        for (Lexicon.Subject subject : Lexicon.subjects()) {
            subjects[subject.ordinal()] = new WordWeights(L1, L2).learn(blocks(pages, subject), PASSES);
        }
        float[][] types = new float[Lexicon.TYPES][];
        List<Corpus.Page> typed = pages.stream().filter(page -> page.type >= 0).toList();
        List<int[]> keys = typed.stream()
                .map(page -> Lexicon.pageKeys(page.view).stream().toArray())
                .toList();
        for (int type = 0; type < types.length; type++) {
            List<Example> examples = new ArrayList<>();
            for (int i = 0; i < typed.size(); i++) {
                examples.add(new Example(keys.get(i), typed.get(i).type == type, 1));
            }
            types[type] = new WordWeights(TYPE_L1, TYPE_L2).learn(examples, TYPE_PASSES);
        }
        return Lexicon.of(subjects, types);
    }

    private static List<Example> blocks(List<Corpus.Page> pages, Lexicon.Subject subject) {
        List<Example> examples = new ArrayList<>();
        for (Corpus.Page page : pages) {
            for (Block block : page.blocks()) {
                float label = page.labels[block.index];
                if (!Float.isNaN(label)) {
                    IntStream.Builder keys = IntStream.builder();
                    Lexicon.keys(subject, page.view, block, keys::add);
                    examples.add(new Example(keys.build().toArray(), label >= 0.5f, Trees.weight(page, block)));
                }
            }
        }
        return examples;
    }

    private float[] learn(List<Example> examples, int passes) {
        Random random = new Random(SEED);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(examples, random);
            examples.forEach(this::learn);
        }
        float[] weights = new float[Lexicon.SIZE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) weight(i);
        }
        return weights;
    }

    private void learn(Example example) {
        if (example.keys.length == 0) {
            return;
        }
        double share = 1 / Math.sqrt(example.keys.length);
        double sum = 0;
        for (int key : example.keys) {
            sum += weight(key) * share;
        }
        double p = 1 / (1 + Math.exp(-sum));
        double slope = (p - (example.yes ? 1 : 0)) * share * example.weight;
        for (int key : example.keys) {
            double step = (Math.sqrt(n[key] + slope * slope) - Math.sqrt(n[key])) / RATE;
            z[key] += slope - step * weight(key);
            n[key] += slope * slope;
        }
    }

    private double weight(int key) {
        double excess = Math.abs(z[key]) - l1;
        return excess <= 0 ? 0 : -Math.signum(z[key]) * excess / ((SLOWNESS + Math.sqrt(n[key])) / RATE + l2);
    }
}
