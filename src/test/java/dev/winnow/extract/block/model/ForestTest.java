package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTest {
    /** Asks feature 1 whether it is below 3, and answers -2 or 2. */
    private static final Forest STUMP =
            new Forest(1, 0, new int[] {0}, new short[] {1, -1, -1}, new float[] {3, -2, 2}, new int[] {1, 0, 0});

    @Test
    void goesLeftBelowTheThresholdAndRightFromItOn() {
        assertThat(STUMP.probability(new float[] {9, 2.9f})).isCloseTo(0.1192f, within(0.0001f));
        assertThat(STUMP.probability(new float[] {0, 3})).isCloseTo(0.8808f, within(0.0001f));
    }

    @Test
    void asksNoMoreTreesWhereTheFirstOnesAreSure() {
        int trees = 67;
        short[] leaves = new short[trees];
        float[] values = new float[trees];
        Arrays.fill(leaves, (short) -1);
        Arrays.fill(values, 0, 32, -1);
        Arrays.fill(values, 32, trees, 1);
        assertThat(forest(leaves, values).probability(new float[0])).isLessThan(0.0001f);
        Arrays.fill(values, 0, 32, -0.1f);
        assertThat(forest(leaves, values).probability(new float[0])).isGreaterThan(0.9999f);
    }

    private static Forest forest(short[] leaves, float[] values) {
        int[] roots = IntStream.range(0, leaves.length).toArray();
        return new Forest(1, 0, roots, leaves, values, new int[leaves.length]);
    }

    @Test
    void sharesOfSeveralOutputsSumToOne() {
        Forest two = new Forest(
                2, 0, new int[] {0, 1}, new short[] {-1, -1}, new float[] {0, (float) Math.log(3)}, new int[2]);
        assertThat(two.distribution(new float[0])).containsExactly(new float[] {0.25f, 0.75f}, within(0.0001f));
    }

    @Test
    void comesBackFromItsFileTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        STUMP.write(new DataOutputStream(bytes));
        Forest copy = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(copy.probability(new float[] {0, 3})).isEqualTo(STUMP.probability(new float[] {0, 3}));
    }

    @Test
    void findsTheLeavesThatWalksFind() {
        Random random = new Random(7);
        Forest forest = grown(random, 45);
        Forest.Asking asking = forest.asking(6);
        float[] row = new float[9];
        for (int i = 0; i < 500; i++) {
            // Columns change one by one, so that the steady ones stay as they are now and then.
            int column = random.nextInt(row.length);
            row[column] = random.nextInt(20) == 0 ? Float.NaN : random.nextInt(7) - 3;
            row[random.nextInt(row.length)] *= -1; // Zeros of both signs.
            assertThat(asking.logOdds(row)).isCloseTo(walked(forest, row), within(1e-4f));
        }
    }

    @Test
    void refusesTreesOfMoreLeavesThanAMaskHasBits() {
        int leaves = 33;
        short[] features = new short[2 * leaves - 1];
        int[] children = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = (short) (i % 2 == 0 && i < features.length - 1 ? 0 : -1);
            children[i] = i + 1;
        }
        assertThatThrownBy(() -> new Forest(1, 0, new int[1], features, new float[features.length], children))
                .hasMessageContaining("more than 32 leaves");
    }

    /** Small trees whose thresholds often are the values asked for. */
    private static Forest grown(Random random, int trees) {
        short[] features = new short[7 * trees];
        float[] values = new float[features.length];
        int[] children = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            boolean leaf = i % 7 > 2;
            features[i] = (short) (leaf ? -1 : random.nextInt(9));
            values[i] = leaf ? random.nextFloat() / 10 - 0.05f : random.nextInt(7) - 3;
            children[i] = i + i % 7 + 1;
        }
        int[] roots = IntStream.range(0, trees).map(tree -> 7 * tree).toArray();
        return new Forest(1, 0, roots, features, values, children);
    }

    private static float walked(Forest forest, float[] row) {
        float sum = 0;
        for (int root : forest.roots()) {
            int node = root;
            while (!forest.isLeaf(node)) {
                node = forest.left(node) + (row[forest.feature(node)] < forest.value(node) ? 0 : 1);
            }
            sum += forest.value(node);
        }
        return sum;
    }
}
