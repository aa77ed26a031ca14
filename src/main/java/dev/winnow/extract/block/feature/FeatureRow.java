package dev.winnow.extract.block.feature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block's features as they are written, in a fixed order. Names are kept only where somebody asks for them. */
public final class FeatureRow {
    public final float[] values;
    private final @Nullable List<String> names;
    private int next;

    private FeatureRow(float[] values, @Nullable List<String> names) {
        this.values = values;
        this.names = names;
    }

    public static FeatureRow of(int features) {
        return new FeatureRow(new float[features], null);
    }

    /** A row that goes on behind features that are already there. */
    public static FeatureRow after(float[] values, int size) {
        FeatureRow row = new FeatureRow(values, null);
        row.next = size;
        return row;
    }

    public static FeatureRow named() {
        return new FeatureRow(new float[1024], new ArrayList<>());
    }

    void start() {
        next = 0;
    }

    public int size() {
        return next;
    }

    public List<String> names() {
        return names == null ? List.of() : names;
    }

    void put(String name, float value) {
        if (names != null) {
            names.add(name);
        }
        values[next++] = value;
    }

    /** Writes a number that is told up to a bound: what grows with the page means nothing beyond the pages learned from. */
    void put(String name, float value, float most) {
        put(name, Math.min(most, value));
    }

    void put(String name, boolean value) {
        put(name, value ? 1f : 0f);
    }

    void put(String group, String name, float value) {
        if (names != null) {
            names.add(group + "." + name);
        }
        values[next++] = value;
    }

    /** Writes a group of numbers that are known already. */
    void put(String group, String[] inGroup, float[] known) {
        if (names != null) {
            for (String name : inGroup) {
                names.add(group + "." + name);
            }
        }
        System.arraycopy(known, 0, values, next, known.length);
        next += known.length;
    }
}
