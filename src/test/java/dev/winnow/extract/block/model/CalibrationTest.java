package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Calibration calibration =
            new Calibration(new float[] {0.2f, 0.6f, 0.9f}, new float[] {0.2f, 0.5f, 0.8f});

    @Test
    void isALineBetweenItsPoints() {
        assertThat(calibration.of(0.4f)).isCloseTo(0.35f, within(1e-6f));
        assertThat(calibration.of(0.75f)).isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void beginsAtNothingAndStaysAtItsLastPoint() {
        assertThat(calibration.of(0)).isZero();
        assertThat(calibration.of(0.1f)).isCloseTo(0.1f, within(1e-6f));
        assertThat(calibration.of(1)).isEqualTo(0.8f);
    }
}
