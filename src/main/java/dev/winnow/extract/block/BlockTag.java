package dev.winnow.extract.block;

import java.util.HashMap;
import java.util.Map;

/** The elements that say something of the text in them; every other element is {@link #OTHER}. */
public enum BlockTag {
    P,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    LI,
    TD,
    TH,
    DT,
    DD,
    BLOCKQUOTE,
    PRE,
    FIGCAPTION,
    DIV,
    SPAN,
    A,
    BUTTON,
    LABEL,
    TIME,
    UL,
    OL,
    DL,
    TABLE,
    TR,
    FIGURE,
    FORM,
    ARTICLE,
    MAIN,
    SECTION,
    NAV,
    HEADER,
    FOOTER,
    ASIDE,
    ADDRESS,
    DETAILS,
    SUMMARY,
    DIALOG,
    NOSCRIPT,
    BODY,
    OTHER;

    private static final Map<String, BlockTag> BY_NAME = new HashMap<>();

    static {
        for (BlockTag tag : values()) {
            BY_NAME.put(tag.name().toLowerCase(java.util.Locale.ROOT), tag);
        }
    }

    static BlockTag of(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    long bit() {
        return 1L << ordinal();
    }

    int headingLevel() {
        return compareTo(H1) >= 0 && compareTo(H6) <= 0 ? ordinal() - H1.ordinal() + 1 : 0;
    }

    public boolean in(long tags) {
        return (tags & bit()) != 0;
    }
}
