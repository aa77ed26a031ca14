package dev.winnow.extract.site;

/** What the owner of a news site can switch on in its theme. */
enum NewsOption {
    BREADCRUMB,
    META_LINE,
    SHARE_TOP,
    SHARE_BOTTOM,
    CONTENTS_BOX,
    HIGHLIGHTS,
    INLINE_RELATED,
    INLINE_LETTER,
    ADS,
    REVIEW,
    TAGS,
    AUTHOR_BOX,
    LETTER,
    PREVIOUS_NEXT,
    RELATED,
    RELATED_ABOVE_FOOTER,
    READ_NEXT,
    COMMENTS,
    SIDEBAR,
    CHECK_ALSO,
    ABOUT
}
