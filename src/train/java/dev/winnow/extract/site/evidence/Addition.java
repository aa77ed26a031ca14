package dev.winnow.extract.site.evidence;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is added to the pages of a site before they are learned from, the same for all of them. None of it is content. */
interface Addition {
    /** Marks what was added. */
    String MARK = "data-added";

    /** Adds to a page, by the labels that its blocks had before. */
    void add(Document page, float[] labels);

    /** Whether the page's own blocks are learned from as well. */
    boolean teachesPage();

    /** An element that is known to be added, not yet in the page. */
    static Element marked(String tag) {
        return new Element(tag).attr(MARK, "");
    }
}
