package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselineTest {
    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Baseline.of(new double[] {9, 1, 3, 5}).median()).isEqualTo(4);
        assertThat(Baseline.of(new double[] {9, 1, 3}).median()).isEqualTo(3);
    }

    @Test
    void leavesTheValuesInTheirOrder() {
        double[] values = {3, 1, 2};
        Baseline.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void anOddNightMovesNothing() {
        Baseline usual = Baseline.of(new double[] {10, 11, 12, 13, 14});
        Baseline odd = Baseline.of(new double[] {10, 11, 12, 13, 1_000_000});
        assertThat(odd).isEqualTo(usual);
        assertThat(usual.spread()).isEqualTo(1.4826, within(1e-9));
        assertThat(usual.isFar(12 + 4.4)).isFalse();
        assertThat(usual.isFar(12 + 4.5)).isTrue();
        assertThat(usual.isFar(12 - 4.5)).isTrue();
    }

    @Test
    void ofNightsThatWereAllTheSameAnyOtherIsFar() {
        Baseline same = Baseline.of(new double[] {5, 5, 5});
        assertThat(same.spread()).isZero();
        assertThat(same.isFar(5)).isFalse();
        assertThat(same.isFar(5.001)).isTrue();
    }
}
