package dev.winnow.extract.block.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.extract.block.model.Forest;
import org.junit.jupiter.api.Test;

class AttributionTest {
    /** Asks feature 0 (below 1?), then on the left feature 2 (below 5?): leaves 4, 8 and -6. */
    private static final Forest TREE = new Forest(
            1, 0, new int[] {0}, new short[] {0, 2, -1, -1, -1}, new float[] {1, 5, -6, 4, 8}, new int[] {1, 3, 0, 0, 0
            });

    @Test
    void givesEachQuestionWhatItMovedTheExpectationBy() {
        Attribution attribution = new Attribution(TREE);

        // Expected at the root: 0, on its left: 6.
        assertThat(attribution.of(new float[] {0, 9, 7})).containsExactly(6, 0, 2);
        assertThat(attribution.of(new float[] {0, 9, 3})).containsExactly(6, 0, -2);
        assertThat(attribution.of(new float[] {1, 9, 3})).containsExactly(-6, 0, 0);
    }

    @Test
    void sharesSumToTheScore() {
        float[] row = {0, 0, 7};
        float sum = 0;
        for (float share : new Attribution(TREE).of(row)) {
            sum += share;
        }

        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(TREE.probability(row), within(1e-6));
    }
}
