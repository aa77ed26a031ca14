package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ElementsAround;
import dev.winnow.extract.tree.TreeWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Headings among the paragraphs of the text that were not chosen, though others like them were. */
public final class InnerHeadings {
    /** The elements that hold content. */
    private final Set<Element> holding;

    private final List<Element> left = new ArrayList<>();
    /** The kinds of headings that are kept, by what they stand in. */
    private final IdentityHashMap<Element, Set<String>> kept = new IdentityHashMap<>();

    private InnerHeadings(Set<Node> content) {
        this.holding = ElementsAround.of(content.stream().filter(TextNode.class::isInstance));
    }

    /** The content with these headings. */
    public static Set<Node> added(Set<Node> content, Element body) {
        InnerHeadings inner = new InnerHeadings(content);
        inner.collect(body);
        List<Element> found = inner.left.stream().filter(inner::continues).toList();
        if (found.isEmpty()) {
            return content;
        }
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(content);
        found.forEach(heading -> heading.nodeStream(TextNode.class).forEach(all::add));
        return all;
    }

    private void collect(Element body) {
        for (Element heading : TreeWalk.elements(body, "h2", "h3", "h4")) {
            Checkpoint.pass();
            Element parent = heading.parent();
            if (parent == null) {
                continue;
            }
            if (isKept(heading)) {
                kept.computeIfAbsent(parent, p -> new HashSet<>()).add(kind(heading));
            } else if (heading.stream().skip(1).noneMatch(Element::isBlock) && heading.hasText()) {
                left.add(heading);
            }
        }
    }

    /** Whether the text goes on around it; a label that ends with a colon is of what was left out. */
    private boolean continues(Element heading) {
        String text = heading.text().strip();
        boolean like = kept.getOrDefault(heading.parent(), Set.of()).contains(kind(heading));
        return like && !text.endsWith(":") && !text.endsWith("：") && isText(before(heading)) && isText(after(heading));
    }

    private @Nullable Element before(Element heading) {
        Element other = heading.previousElementSibling();
        while (other != null && !isHeading(other) && !isKept(other)) {
            other = other.previousElementSibling();
        }
        return other;
    }

    private @Nullable Element after(Element heading) {
        Element other = heading.nextElementSibling();
        while (other != null && !isHeading(other) && !isKept(other)) {
            other = other.nextElementSibling();
        }
        return other;
    }

    private static boolean isText(@Nullable Element element) {
        return element != null && element.nameIs("p");
    }

    private boolean isKept(Element element) {
        return holding.contains(element);
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static String kind(Element heading) {
        return heading.normalName() + ' ' + heading.className();
    }
}
