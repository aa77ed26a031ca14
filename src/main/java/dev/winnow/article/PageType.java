package dev.winnow.article;

/**
 * What kind of page it is, as the model takes it; the text is looked for accordingly. The lower-case names are stored and
 * exported.
 */
public enum PageType {
    /** A text to be read from beginning to end: news, a blog post, an essay. */
    ARTICLE,
    /** Posts of several people: a thread, questions and answers. */
    FORUM,
    /** A reference or manual. */
    DOCUMENTATION,
    /** One thing that is for sale. */
    PRODUCT,
    /** Many entries of one kind that lead to pages of their own, such as search results. */
    LISTING,
    /** Several things presented together, such as a range of products. */
    COLLECTION,
    /** What an organisation offers: a landing page, a page about itself. */
    SERVICE
}
