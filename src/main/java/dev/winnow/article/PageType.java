package dev.winnow.article;

/** What kind of page it is. The lower-case names are stored and exported. */
public enum PageType {
    ARTICLE,
    FORUM,
    DOCUMENTATION,
    PRODUCT,
    LISTING,
    COLLECTION,
    SERVICE
}
