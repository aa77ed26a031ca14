package dev.winnow.extract.facts.evidence;

/** Which part of the page something stands in, as far as tags and names tell. */
public enum PageZone {
    /** Not known to be anything else. */
    MAIN,
    /** Navigation, side columns, footers, teasers of other pages. */
    ASIDE,
    /** What readers wrote. */
    COMMENTS
}
