package dev.winnow.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Cuts a page short, for those who cannot wait for the end of an endless one. */
public final class FirstBlocks {
    private FirstBlocks() {}

    /**
     * Removes what stands behind a page's first blocks.
     *
     * @return how many blocks the page had
     */
    public static int keep(Document page, int most) {
        List<Block> blocks = PageBlocks.of(page.body()).blocks();
        if (blocks.size() > most) {
            List<Node> nodes = blocks.get(Math.max(0, most - 1)).nodes();
            removeBehind(nodes.get(nodes.size() - 1));
        }
        return blocks.size();
    }

    private static void removeBehind(Node last) {
        Node node = last;
        for (Element parent = last.parentElement(); parent != null; parent = parent.parentElement()) {
            List<Node> kept = new ArrayList<>(parent.childNodes().subList(0, node.siblingIndex() + 1));
            // Taking out one by one would number the rest anew each time.
            parent.empty().appendChildren(kept);
            node = parent;
        }
    }
}
