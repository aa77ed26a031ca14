package dev.winnow.text.near;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A representative and the members that resemble it directly. Chains of likeness, where the last no longer resembles the
 * first, fall into several stars.
 *
 * @param members never empty
 */
public record Star<T>(T representative, List<Member<T>> members) {
    /** A set that falls into more pieces has no common text; what is left then stands alone. */
    private static final int MOST = 50;

    /**
     * One member.
     *
     * @param similarity to the representative, 0 to 1
     */
    public record Member<T>(T value, double similarity) {}

    /** Compares two texts; empty where they are no near-duplicates. */
    public interface Comparison<T> {
        OptionalDouble similarity(T a, T b);
    }

    /**
     * Cuts a set into stars: the first that is left takes all that resemble it, again and again.
     *
     * @param ranked the best representative first
     */
    public static <T> List<Star<T>> of(List<T> ranked, Comparison<T> comparison) {
        List<Star<T>> stars = new ArrayList<>();
        List<T> left = ranked;
        for (int i = 0; i < MOST && left.size() > 1; i++) {
            T representative = left.get(0);
            List<Member<T>> members = new ArrayList<>();
            List<T> others = new ArrayList<>();
            for (T each : left.subList(1, left.size())) {
                OptionalDouble similarity = comparison.similarity(representative, each);
                if (similarity.isPresent()) {
                    members.add(new Member<>(each, similarity.getAsDouble()));
                } else {
                    others.add(each);
                }
            }
            if (!members.isEmpty()) {
                stars.add(new Star<>(representative, members));
            }
            left = others;
        }
        return stars;
    }
}
