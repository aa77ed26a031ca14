package dev.winnow.extract.facts.evidence;

import dev.winnow.article.Facts;

/**
 * A fact with its source.
 *
 * @param value the fact
 * @param place short stable name of where it came from
 * @param confidence how far to trust it, 0 to 1
 */
public record SourcedFact<T>(T value, String place, double confidence) {
    public Facts.FactSource source() {
        return new Facts.FactSource(place, Math.round(Math.min(0.99, confidence) * 100) / 100.0);
    }
}
