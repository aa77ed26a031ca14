package dev.winnow.article;

/** Whether a page carries the whole article. */
public enum Completeness {
    /** Nothing says that anything is missing. */
    FULL,
    /** The page says that the rest stands behind a paywall or login. */
    PAYWALLED,
    /** The page breaks off: cut bytes, or an ellipsis with a link to the rest. */
    TRUNCATED
}
