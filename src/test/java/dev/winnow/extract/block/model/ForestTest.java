package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
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
}
