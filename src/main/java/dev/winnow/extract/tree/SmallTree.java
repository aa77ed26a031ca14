package dev.winnow.extract.tree;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Whether an element holds little, so that it costs little to read it whole, as often as somebody asks. */
public final class SmallTree {
    private SmallTree() {}

    /** Whether an element holds no more nodes and no more characters of text, white space included. */
    public static boolean isSmall(Element root, int mostNodes, int mostCharacters) {
        Count count = new Count(mostNodes, mostCharacters);
        root.filter(count);
        return count.fits();
    }

    private static final class Count implements NodeFilter {
        private int nodes;
        private long characters;

        Count(int nodes, int characters) {
            this.nodes = nodes;
            this.characters = characters;
        }

        boolean fits() {
            return nodes >= 0 && characters >= 0;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            nodes--;
            characters -= node instanceof TextNode text ? text.getWholeText().length() : 0;
            return fits() ? FilterResult.CONTINUE : FilterResult.STOP;
        }
    }
}
