package dev.winnow.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A table is read whole or not at all: where most of it is content, its short cells and headings are too. */
final class WholeTables {
    private static final double MOST = 0.6;

    private WholeTables() {}

    /** The content with the cells that its tables lack. */
    static Set<Node> completed(Set<Node> content) {
        IdentityHashMap<Element, Integer> kept = new IdentityHashMap<>();
        for (Node node : content) {
            Element table = node instanceof TextNode ? table(node.parentElement()) : null;
            if (table != null) {
                kept.merge(table, ((TextNode) node).text().strip().length(), Integer::sum);
            }
        }
        List<Node> lacking = new ArrayList<>();
        for (Map.Entry<Element, Integer> entry : kept.entrySet()) {
            complete(entry.getKey(), entry.getValue(), lacking);
        }
        if (lacking.isEmpty()) {
            return content;
        }
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(content);
        all.addAll(lacking);
        return all;
    }

    private static void complete(Element table, int kept, List<Node> lacking) {
        if (!isData(table)) {
            return;
        }
        int whole = table.nodeStream(TextNode.class)
                .mapToInt(text -> text.text().strip().length())
                .sum();
        if (kept < whole && kept >= MOST * whole) {
            table.nodeStream(TextNode.class).filter(text -> !text.isBlank()).forEach(lacking::add);
        }
    }

    /** Only tables with header cells, and none around or inside, are sure not to lay out a page. */
    private static boolean isData(Element table) {
        return table(table.parent()) == null
                && !table.attr("role").equals("presentation")
                && table.selectFirst("th") != null
                && table.selectFirst("table table") == null;
    }

    private static @Nullable Element table(@Nullable Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (each.nameIs("table")) {
                return each;
            }
        }
        return null;
    }
}
