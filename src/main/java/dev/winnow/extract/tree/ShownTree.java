package dev.winnow.extract.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a browser shows where it shows it: the tree of a parser has a declarative shadow root as a template beside the
 * text that belongs into its slots (WHATWG HTML, section 4.12.3 and DOM, section 4.8).
 */
final class ShownTree {
    /** As the standard names it, as it was named before, and as Chrome writes it into MHTML. */
    private static final List<String> MODES = List.of("shadowrootmode", "shadowroot", "shadowmode");

    private ShownTree() {}

    /** Changes a page's tree in place. */
    static void open(Document page) {
        List<Element> roots = new ArrayList<>(page.getElementsByTag("template"));
        // The inner ones first, so that a slot is looked for in the tree that it belongs to.
        for (int i = roots.size() - 1; i >= 0; i--) {
            Element template = roots.get(i);
            Element host = template.parent();
            if (host != null && isShadowRoot(template) && isFirst(template)) {
                attach(host, template);
            }
        }
    }

    private static boolean isShadowRoot(Element template) {
        for (String attribute : MODES) {
            String mode = template.attr(attribute);
            if (mode.equalsIgnoreCase("open") || mode.equalsIgnoreCase("closed")) {
                return true;
            }
        }
        return false;
    }

    /** A host has one root; further templates stay templates. */
    private static boolean isFirst(Element template) {
        for (Element before = template.previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            if (before.nameIs("template") && isShadowRoot(before)) {
                return false;
            }
        }
        return true;
    }

    private static void attach(Element host, Element template) {
        List<Node> light = new ArrayList<>(host.childNodes());
        light.remove(template);
        light.forEach(Node::remove);
        Map<String, List<Node>> bySlot = new HashMap<>();
        for (Node node : light) {
            String slot = slotOf(node);
            if (slot != null) {
                bySlot.computeIfAbsent(slot, name -> new ArrayList<>()).add(node);
            }
        }
        for (Element slot : template.getElementsByTag("slot")) {
            // The first slot of a name gets what there is.
            List<Node> assigned = bySlot.remove(slot.attr("name"));
            fill(slot, assigned == null ? List.of() : assigned);
        }
        List<Node> shadow = new ArrayList<>(template.childNodes());
        template.remove();
        host.appendChildren(shadow);
    }

    /** What has the slot's name takes its place; where nothing has, the slot's own content stays. */
    private static void fill(Element slot, List<Node> assigned) {
        if (assigned.stream().anyMatch(node -> !(node instanceof TextNode text) || !text.isBlank())) {
            assigned.forEach(slot::before);
            slot.remove();
        } else {
            slot.unwrap();
        }
    }

    /** Texts go into the slot without a name; what is neither text nor element into none. */
    private static @Nullable String slotOf(Node node) {
        if (node instanceof Element element) {
            return element.attr("slot");
        }
        return node instanceof TextNode ? "" : null;
    }
}
