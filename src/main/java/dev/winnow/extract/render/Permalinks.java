package dev.winnow.extract.render;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.tree.SmallTree;
import java.util.List;
import java.util.Locale;
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

    /** Parts of the roles and names of links from a note back into the text. */
    private static final List<String> RETURNS = List.of(
            "doc-backlink",
            "footnote-back",
            "footnoteback",
            "footnote-return",
            "reversefootnote",
            "backref",
            "cite-backlink");

    /** How the places begin where notes are called. */
    private static final List<String> CALLS = List.of(
            "fnref",
            "ftnref",
            "_ftnref",
            "noteref",
            "cite_ref",
            "footnote-ref",
            "footnoteref",
            "fn-ref",
            "sdfootnote1anc");

    /** Signs that Unicode has for punctuation; arrows are symbols to it. */
    private static final String SIGNS = "#^¶§«‹";
    /** What surrounds them: brackets, blanks, the selectors of a plain or coloured shape. */
    private static final String AROUND = " ()[]\u00a0\u2060\ufe0e\ufe0f\u200b";

    private static final int LONGEST_SIGN = 6;
    private static final int LONGEST_RETURN = 40;

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

    /** Whether a link only leads back to where a note is called, or is the address of its own paragraph. */
    static boolean leadsBack(Element link) {
        String href = link.attr("href");
        if (href.indexOf('#') < 0 || !SmallTree.isSmall(link, MOST_NODES, MOST_CHARACTERS)) {
            return false;
        }
        return (isSign(link) && link.text().indexOf('#') < 0)
                || (isCalledBack(link) && link.text().length() <= LONGEST_RETURN);
    }

    /** Whether it is the mark of an address within a heading, without a link. */
    static boolean isMark(Element element) {
        String text = element.childNodeSize() == 1 ? element.ownText().strip() : "";
        return text.equals("¶") || text.equals("🔗");
    }

    private static boolean isCalledBack(Element link) {
        String fragment =
                link.attr("href").substring(link.attr("href").indexOf('#') + 1).toLowerCase(Locale.ROOT);
        boolean numbered = link.text().chars().anyMatch(Character::isDigit);
        if (!numbered && CALLS.stream().anyMatch(fragment::startsWith)) {
            return true;
        }
        String names = (link.attr("role") + ' ' + link.attr("rev") + ' ' + link.className()).toLowerCase(Locale.ROOT);
        return RETURNS.stream().anyMatch(names::contains);
    }

    /** Whether an element shows arrows and the like alone; stars and daggers are marks of notes. */
    static boolean isSign(Element element) {
        if (!SmallTree.isSmall(element, MOST_NODES, MOST_CHARACTERS)) {
            return false;
        }
        String text = element.text();
        boolean any = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean sign = VisibleCharacters.isSymbol(c) || SIGNS.indexOf(c) >= 0;
            any |= sign;
            if (!sign && AROUND.indexOf(c) < 0) {
                return false;
            }
        }
        return any && text.length() <= LONGEST_SIGN;
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
