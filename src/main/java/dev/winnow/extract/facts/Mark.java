package dev.winnow.extract.facts;

/** What an element's attributes say it holds. */
enum Mark {
    TITLE,
    AUTHOR,
    /** Something about the author (portrait, biography, box): names inside are weaker evidence. */
    AUTHOR_BOX,
    DATE,
    PUBLISHED,
    MODIFIED,
    SITE_NAME,
    SECTION,
    TAGS,
    BREADCRUMB,
    COMMENTS,
    ASIDE
}
