package dev.winnow.article;

/** Whether a page carries the whole article. */
public enum Completeness {
    /** Nothing says that anything is missing. */
    FULL,
    /** The page says that the rest stands behind a paywall or login. */
    PAYWALLED,
    /** The page's bytes break off before its end, so the text may too. */
    TRUNCATED
}
