package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A line of the content: what stands between two edges of blocks or line breaks.
 *
 * @param nodes its texts, at least one
 * @param text them together, white space collapsed
 * @param first whether its block or paragraph starts with it
 */
record KeptLine(List<TextNode> nodes, String text, boolean first) {
    KeptLine {
        nodes = List.copyOf(nodes);
    }

    /** The lines of the content, in their order. */
    static List<KeptLine> of(Set<Node> content, Element body) {
        Walk walk = new Walk(content);
        body.traverse(walk);
        walk.end();
        return walk.lines;
    }

    private static final class Walk implements NodeVisitor {
        private final Set<Node> content;
        private final List<KeptLine> lines = new ArrayList<>();
        private final List<TextNode> nodes = new ArrayList<>();
        private boolean first = true;

        Walk(Set<Node> content) {
            this.content = content;
        }

        @Override
        public void head(Node node, int depth) {
            Checkpoint.pass();
            if (node instanceof TextNode text) {
                if (!text.isBlank() && content.contains(text)) {
                    nodes.add(text);
                }
            } else {
                edge(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!node.nameIs("br")) {
                edge(node);
            }
        }

        private void edge(Node node) {
            if (node.nameIs("br")) {
                // Two breaks set paragraphs apart.
                first |= nodes.isEmpty();
                end();
            } else if (node instanceof Element element && element.isBlock()) {
                end();
                first = true;
            }
        }

        private void end() {
            if (!nodes.isEmpty()) {
                StringBuilder text = new StringBuilder();
                nodes.forEach(node -> text.append(node.getWholeText()).append(' '));
                lines.add(new KeptLine(nodes, text.toString().strip().replaceAll("[\\s\\u00a0]+", " "), first));
                nodes.clear();
                first = false;
            }
        }
    }
}
