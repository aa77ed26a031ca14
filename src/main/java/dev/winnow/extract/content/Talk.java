package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.SmallTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Whether a box that is named for comments holds readers' comments. A handbook has a section on comments, too: its name is
 * evidence and no verdict. Comments say who wrote them and when, repeat, are counted, or are asked for by a form.
 */
final class Talk {
    /** What a box with more is, is told by its beginning. */
    private static final int MOST_NODES = 400;

    private static final Set<String> ASKING = Set.of("form", "textarea", "input");
    /** Words in the names of what a comment consists of. */
    private static final String[] PARTS = {
        "comment", "kommentar", "coment", "koment", "reply", "avatar", "gravatar", "author"
    };

    private Talk() {}

    static boolean isTalk(Element box, Set<Node> content) {
        return !isOneOfTheSections(box, content) && (isSigned(box) || isRepeated(box));
    }

    /** Whether it is but the heading that counts them. */
    static boolean isHeadingOf(Element box) {
        return isHeading(box) && isPart(box);
    }

    /** Whether content goes on behind it, in a box of the same kind. */
    static boolean isOneOfTheSections(Element box, Set<Node> content) {
        Element next = box.nextElementSibling();
        return next != null
                && (!box.className().isEmpty() || box.nameIs("section"))
                && next.nameIs(box.normalName())
                && next.className().equals(box.className())
                && next.nodeStream(TextNode.class).limit(MOST_NODES).anyMatch(content::contains);
    }

    private static boolean isSigned(Element box) {
        int seen = 0;
        for (Node node : (Iterable<Node>) box.nodeStream()::iterator) {
            Checkpoint.pass();
            if (node instanceof Element inner && !inner.equals(box) && isPart(inner)) {
                return true;
            }
            if (++seen > MOST_NODES) {
                break;
            }
        }
        return false;
    }

    private static boolean isPart(Element inner) {
        if (ASKING.contains(inner.normalName()) || inner.nameIs("time")) {
            return true;
        }
        if (isHeading(inner)) {
            return SmallTree.isSmall(inner, MOST_NODES, MOST_NODES) && isCount(inner.text());
        }
        String names = (inner.className() + ' ' + inner.id() + ' ' + inner.attr("itemprop")).toLowerCase(Locale.ROOT);
        for (String part : PARTS) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading has a number that is not its own, as in 2.3 or 4. */
    private static boolean isCount(String heading) {
        int i = 0;
        while (i < heading.length() && Character.isDigit(heading.charAt(i))) {
            i++;
        }
        boolean numbered = i > 0 && i < heading.length() && heading.charAt(i) == '.';
        return !numbered && heading.chars().anyMatch(Character::isDigit);
    }

    /** Whether it holds at least two boxes of one kind that have boxes of their own: a name, a text. */
    private static boolean isRepeated(Element box) {
        Map<String, Integer> kinds = new HashMap<>();
        for (Element list = box; list != null; list = list.childrenSize() == 1 ? list.firstElementChild() : null) {
            Checkpoint.pass();
            int seen = 0;
            for (Element child = list.firstElementChild();
                    child != null && seen < MOST_NODES;
                    child = child.nextElementSibling()) {
                seen++;
                boolean unit = child.childrenSize() > 1 && !child.nameIs("p") && !child.nameIs("pre");
                if (unit && kinds.merge(child.normalName() + ' ' + child.className(), 1, Integer::sum) > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().length() == 2 && element.normalName().matches("h[1-6]");
    }
}
