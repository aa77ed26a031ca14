package dev.winnow.article;

/** What the value of a fact is. */
public enum FactType {
    /** A {@link String}, null where the page does not say. */
    TEXT,
    /** A list of strings without nulls, empty where the page does not say. */
    TEXTS,
    /**
     * A {@link String} in ISO 8601, {@code YYYY-MM-DD} or a date-time with offset, as exactly as the page says; null where it
     * does not say.
     */
    DATE,
    /** None; only its source is kept. */
    SOURCE
}
