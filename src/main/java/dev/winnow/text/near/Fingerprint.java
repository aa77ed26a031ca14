package dev.winnow.text.near;

import java.util.OptionalDouble;

/**
 * A text as it is compared with others. Immutable and safe to share between threads; some kilobytes.
 *
 * <p>Two texts are near-duplicates where they share two fifths of all their shingles (Jaccard, after Broder 1997; more where they are short), or where one holds
 * most of the other, as the whole holds an excerpt. Texts that share the wording but neither numbers nor names come from one
 * template, tell different things, and are no duplicates.
 */
public final class Fingerprint {
    /** Least share of all shingles. */
    private static final double ALIKE = 0.4;

    /** Least share of the shorter text's shingles, for an excerpt. */
    private static final double CONTAINED = 0.75;

    /** An excerpt of fewer shingles may be a quotation. */
    private static final int EXCERPT = 40;

    /** In texts of fewer shingles, a site's set phrases weigh much; the more of them must agree, the shorter they are. */
    private static final int LONG = 100;

    /** A text of fewer shingles says little; nearly all of it must agree. */
    private static final int SHORT = 25;

    private static final double SHORT_ALIKE = 0.8;

    /** Fewer numbers prove nothing. */
    private static final int NUMBERS = 4;

    /** Fewer numbers and names together prove nothing. */
    private static final int PARTICULARS = 2;

    /** Least share of the numbers and names of the text that has fewer. */
    private static final double SAME_PARTICULARS = 0.5;

    private final long[] shingles;
    private final long[] numbers;
    private final long[] names;

    private Fingerprint(ShingleTokens tokens) {
        this.shingles = tokens.shingles();
        this.numbers = tokens.numbers();
        this.names = tokens.names();
    }

    public static Fingerprint of(String text) {
        return new Fingerprint(ShingleTokens.of(text));
    }

    /** Keys of the buckets in which texts like this one are found; the same for the same text, at all times. */
    public long[] bands() {
        return MinHash.bands(shingles);
    }

    /** Share of the shingles of both texts that both have, where they are near-duplicates; else empty. */
    public OptionalDouble similarity(Fingerprint other) {
        int common = LongSet.common(shingles, other.shingles);
        int fewer = Math.min(shingles.length, other.shingles.length);
        if (fewer == 0) {
            return OptionalDouble.empty();
        }
        double jaccard = (double) common / (shingles.length + other.shingles.length - common);
        boolean alike = jaccard >= leastShare(fewer) || (fewer >= EXCERPT && common >= CONTAINED * fewer);
        return alike && tellTheSame(other) ? OptionalDouble.of(jaccard) : OptionalDouble.empty();
    }

    /** Falls from that of short texts to that of long ones in a straight line. */
    private static double leastShare(int shingles) {
        int between = Math.max(SHORT, Math.min(LONG, shingles));
        return ALIKE + (SHORT_ALIKE - ALIKE) * (LONG - between) / (LONG - SHORT);
    }

    private boolean tellTheSame(Fingerprint other) {
        int sameNumbers = LongSet.common(numbers, other.numbers);
        int fewerNumbers = Math.min(numbers.length, other.numbers.length);
        int same = sameNumbers + LongSet.common(names, other.names);
        int fewer = Math.min(numbers.length + names.length, other.numbers.length + other.names.length);
        return (fewerNumbers < NUMBERS || sameNumbers >= SAME_PARTICULARS * fewerNumbers)
                && (fewer < PARTICULARS || same >= SAME_PARTICULARS * fewer);
    }
}
