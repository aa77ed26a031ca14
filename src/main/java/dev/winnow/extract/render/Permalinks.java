package dev.winnow.extract.render;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Recognises the signs in headings that only offer the heading's own address. */
final class Permalinks {
    private static final Set<String> CLASSES = Set.of(
            "headerlink",
            "header-link",
            "header-anchor",
            "heading-anchor",
            "heading-link",
            "anchor-link",
            "anchorlink",
            "anchorjs-link",
            "permalink",
            "hash-link",
            "hanchor",
            "direct-link",
            "toc-anchor",
            "section-link",
            "sl-anchor-link");

    private static final int FEW = 3;

    private Permalinks() {}

    /** Whether a link within a heading leads to the heading itself and says nothing of its own. */
    static boolean isPermalink(Element link) {
        String href = link.attr("href");
        if (href.indexOf('#') < 0) {
            return false;
        }
        String text = link.text();
        boolean sign = text.length() <= FEW && text.chars().noneMatch(Character::isLetterOrDigit);
        return (sign && !text.isEmpty()) || isNamed(link);
    }

    private static boolean isNamed(Element link) {
        return link.classNames().stream().anyMatch(CLASSES::contains) && !holdsTheHeading(link);
    }

    /** Some sites wrap the whole heading in its permalink. */
    private static boolean holdsTheHeading(Element link) {
        Element parent = link.parent();
        return parent != null
                && parent.text().strip().length() <= link.text().strip().length();
    }
}
