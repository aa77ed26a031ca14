package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.SmallTree;
import dev.winnow.extract.tree.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    /** A block with more nodes for each text of a line, or more characters for each of its own, holds more than the line. */
    private static final int MOST_NODES = 60;

    KeptLine {
        nodes = List.copyOf(nodes);
    }

    /** The lines of the content, in their order. */
    static List<KeptLine> of(Set<Node> content, Element body) {
        Walk walk = new Walk(content);
        TreeWalk.visit(body, walk);
        walk.end();
        return walk.lines;
    }

    /** The element that the line stands in, a block or the line's own. */
    Element block() {
        Element block = Objects.requireNonNull(nodes.get(0).parentElement());
        for (Element around = block; around != null; around = around.parentElement()) {
            block = around;
            if (around.isBlock()) {
                break;
            }
        }
        return block;
    }

    /** Whether nothing else of the content is in its block. */
    boolean isAlone() {
        Element block = block();
        return SmallTree.isSmall(block, nodes.size() * MOST_NODES, text.length() * MOST_NODES)
                && block.nodeStream(TextNode.class)
                                .filter(node -> !node.isBlank())
                                .count()
                        <= nodes.size();
    }

    boolean hasMail() {
        return nodes.stream()
                .anyMatch(node -> node.parentNode() != null
                        && node.parentNode().attr("href").startsWith("mailto:"));
    }

    /** Its text without addresses to write to, and the links to them. */
    String withoutMail() {
        StringBuilder rest = new StringBuilder();
        for (TextNode node : nodes) {
            Checkpoint.pass();
            Element parent = node.parentElement();
            if (parent == null || !parent.attr("href").startsWith("mailto:")) {
                for (String word : node.getWholeText().strip().split("[\\s\\u00a0]+", -1)) {
                    boolean address = word.indexOf('@') > 0 && word.indexOf('.', word.indexOf('@')) > 0;
                    rest.append(address ? "" : word).append(' ');
                }
            }
        }
        return rest.toString().strip();
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

        /** Each run of blanks as one. */
        private static String collapsed(String text) {
            StringBuilder out = new StringBuilder(text.length());
            boolean within = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean blank = c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0';
                if (!blank || !within) {
                    out.append(blank ? ' ' : c);
                }
                within = blank;
            }
            return out.toString();
        }

        private void end() {
            if (!nodes.isEmpty()) {
                StringBuilder text = new StringBuilder();
                nodes.forEach(node -> text.append(node.getWholeText()).append(' '));
                lines.add(new KeptLine(nodes, collapsed(text.toString().strip()), first));
                nodes.clear();
                first = false;
            }
        }
    }
}
