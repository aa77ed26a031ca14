package dev.winnow.extract.block.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Turns the F1 that the model expects of its choice into the F1 that pages with that expectation had: a line through
 * points learned from pages that the model had not seen. Immutable.
 */
final class Calibration {
    private final float[] expected;
    private final float[] seen;

    /**
     * @param expected rising, above 0
     * @param seen the F1 at each, not falling
     */
    Calibration(float[] expected, float[] seen) {
        this.expected = expected.clone();
        this.seen = seen.clone();
    }

    /** The confidence in a choice, 0 to 1. */
    float of(float value) {
        int last = expected.length - 1;
        if (value <= expected[0]) {
            return seen[0] * value / expected[0];
        }
        for (int i = 1; i <= last; i++) {
            if (value <= expected[i]) {
                float part = (value - expected[i - 1]) / (expected[i] - expected[i - 1]);
                return seen[i - 1] + part * (seen[i] - seen[i - 1]);
            }
        }
        return seen[last];
    }

    static Calibration read(DataInputStream in) throws IOException {
        int points = in.readInt();
        float[] expected = new float[points];
        float[] seen = new float[points];
        for (int i = 0; i < points; i++) {
            expected[i] = in.readFloat();
            seen[i] = in.readFloat();
        }
        return new Calibration(expected, seen);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(expected.length);
        for (int i = 0; i < expected.length; i++) {
            out.writeFloat(expected[i]);
            out.writeFloat(seen[i]);
        }
    }
}
