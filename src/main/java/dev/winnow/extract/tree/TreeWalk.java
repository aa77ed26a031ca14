package dev.winnow.extract.tree;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Walks through a tree that stays as it is. The parser's own walks find the next node from each node's place among its
 * siblings, since the tree may change under them; this one reads each element's children from first to last, in a third of the
 * time. It goes as deep into itself as the tree, whose depth is bounded when it is built.
 */
public final class TreeWalk {
    private TreeWalk() {}

    /** Shows a visitor each node below and with {@code root}, before and after those inside. */
    public static void visit(Node root, NodeVisitor visitor) {
        visit(root, visitor, 0);
    }

    private static void visit(Node node, NodeVisitor visitor, int depth) {
        Checkpoint.pass();
        visitor.head(node, depth);
        for (int i = 0, count = node.childNodeSize(); i < count; i++) {
            visit(node.childNode(i), visitor, depth + 1);
        }
        visitor.tail(node, depth);
    }

    /** All nodes below and with {@code root}, in their order. */
    public static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        visit(root, (node, depth) -> nodes.add(node), 0);
        return nodes;
    }

    /** The elements of some names below and with {@code root}, in their order. */
    public static List<Element> elements(Node root, String... lowerCase) {
        List<Element> found = new ArrayList<>();
        collect(root, lowerCase, found);
        return found;
    }

    private static void collect(Node node, String[] names, List<Element> found) {
        if (node instanceof Element element) {
            Checkpoint.pass();
            for (String name : names) {
                if (element.normalName().equals(name)) {
                    found.add(element);
                }
            }
            for (int i = 0, count = element.childNodeSize(); i < count; i++) {
                collect(element.childNode(i), names, found);
            }
        }
    }
}
