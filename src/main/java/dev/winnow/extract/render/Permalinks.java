package dev.winnow.extract.render;

import dev.winnow.extract.tree.SmallTree;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
    /** A permalink holds no more nodes, and no more characters. */
    private static final int MOST_NODES = 200;

    private static final int MOST_CHARACTERS = 2_000;
    /** What holds more than this holds more than a permalink, white space aside. */
    private static final int LARGE_NODES = 1_000;

    private static final int LARGE_CHARACTERS = 20_000;

    /** The element around the last link that was asked about, which the next one mostly shares, and the length of its text. */
    private @Nullable Element around;

    private int length;

    /** Whether a link within a heading leads to the heading itself and says nothing of its own. */
    boolean isPermalink(Element link) {
        String href = link.attr("href");
        if (href.indexOf('#') < 0 || !SmallTree.isSmall(link, MOST_NODES, MOST_CHARACTERS)) {
            return false;
        }
        String text = link.text();
        boolean sign = text.length() <= FEW && text.chars().noneMatch(Character::isLetterOrDigit);
        return (sign && !text.isEmpty()) || isNamed(link);
    }

    private boolean isNamed(Element link) {
        return link.classNames().stream().anyMatch(CLASSES::contains) && !holdsTheHeading(link);
    }

    /** Some sites wrap the whole heading in its permalink. */
    private boolean holdsTheHeading(Element link) {
        Element parent = link.parent();
        return parent != null && length(parent) <= link.text().strip().length();
    }

    private int length(Element parent) {
        if (!parent.equals(around)) {
            around = parent;
            length = SmallTree.isSmall(parent, LARGE_NODES, LARGE_CHARACTERS)
                    ? parent.text().strip().length()
                    : LARGE_CHARACTERS;
        }
        return length;
    }
}
