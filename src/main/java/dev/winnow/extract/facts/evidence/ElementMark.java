package dev.winnow.extract.facts.evidence;

/** What an element's attributes say it holds. */
public enum ElementMark {
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
