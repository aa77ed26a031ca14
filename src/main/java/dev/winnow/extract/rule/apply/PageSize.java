package dev.winnow.extract.rule.apply;

import dev.winnow.extract.limit.Checkpoint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.LeafNode;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * How much there is to walk on a page.
 *
 * @param elements their number, 1 at least
 * @param meanDepth elements around an element, on average
 * @param maxDepth the most of them
 * @param maxSiblings the most children of one element
 * @param characters of all texts
 */
record PageSize(double elements, double meanDepth, double maxDepth, double maxSiblings, double characters) {
    static PageSize of(Document page) {
        var counter = new Counter();
        page.traverse(counter);
        double elements = Math.max(1, counter.elements);
        return new PageSize(
                elements,
                Math.max(1, counter.depths / elements),
                Math.max(1, counter.deepest),
                Math.max(1, counter.widest),
                counter.characters);
    }

    private static final class Counter implements NodeVisitor {
        private long elements;
        private long depths;
        private long deepest;
        private long widest;
        private long characters;

        @Override
        public void head(Node node, int depth) {
            Checkpoint.pass();
            if (node instanceof Element element) {
                elements++;
                depths += depth;
                deepest = Math.max(deepest, depth);
                widest = Math.max(widest, element.childNodeSize());
            } else if (node instanceof LeafNode leaf) {
                characters += leaf.nodeValue().length();
            }
        }
    }
}
