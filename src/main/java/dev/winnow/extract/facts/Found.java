package dev.winnow.extract.facts;

import dev.winnow.extract.Facts;

/**
 * A fact with its source.
 *
 * @param value the fact
 * @param place short stable name of where it came from
 * @param confidence how far to trust it, 0 to 1
 */
record Found<T>(T value, String place, double confidence) {
    Facts.Source source() {
        return new Facts.Source(place, Math.round(Math.min(0.99, confidence) * 100) / 100.0);
    }
}
