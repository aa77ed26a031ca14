package dev.winnow.extract.facts.evidence;

import org.jsoup.nodes.Element;

/**
 * A run of visible text between two block boundaries.
 *
 * @param text blanks collapsed, cut after {@link #MAX} characters
 * @param element the innermost block that holds the text
 * @param heading 1 to 6 for text of a heading, 0 otherwise
 * @param zone where on the page it stands
 */
public record TextLine(String text, Element element, int heading, PageZone zone) {
    /** Bylines, dates and headlines are short; nothing here needs the rest of a paragraph. */
    static final int MAX = 400;
}
