package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.TreeWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Pictures among the text that open their own file at a click. Their boxes say name and size of the file, which is no content;
 * the picture is.
 */
public final class Lightboxes {
    private static final Set<String> FILES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");
    /** Elements between a picture and its link. */
    private static final int LEVELS = 4;
    /** Signs of a text that is more than a file's name and size. */
    private static final int LONGEST = 80;
    /** A link with as many texts is more than a picture's. */
    private static final int MOST_NOTES = 6;

    private Lightboxes() {}

    /** The content with such pictures between two of its texts. */
    public static Set<Node> added(Set<Node> content, Element body) {
        List<Node> found = new ArrayList<>();
        List<Node> waiting = new ArrayList<>();
        Set<Node> notes = Collections.newSetFromMap(new IdentityHashMap<>());
        Element before = null;
        boolean begun = false;
        for (Node node : TreeWalk.nodes(body)) {
            Checkpoint.pass();
            if (node instanceof TextNode text) {
                if (content.contains(text)) {
                    begun = true;
                    found.addAll(waiting);
                    waiting.clear();
                } else if (!waiting.isEmpty() && text.getWholeText().length() > LONGEST && !text.isBlank()) {
                    waiting.clear();
                }
            } else if (begun && node.nameIs("img")) {
                Element link = itsLink(node);
                if (link != null) {
                    if (!link.equals(before)) {
                        notes.addAll(notes(link));
                    }
                    before = link;
                    waiting.add(node);
                }
            }
        }
        if (found.isEmpty() && notes.isEmpty()) {
            return content;
        }
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(content);
        all.addAll(found);
        all.removeAll(notes);
        return all;
    }

    /** What a picture's link says beside it, where that gives the size of the file. */
    private static List<TextNode> notes(Element link) {
        List<TextNode> texts = link.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .limit(MOST_NOTES)
                .toList();
        boolean sized = texts.stream().anyMatch(text -> isSize(text.getWholeText()));
        return sized && texts.size() < MOST_NOTES ? texts : List.of();
    }

    /** Whether a text holds a width and a height, or a number of bytes. */
    private static boolean isSize(String text) {
        for (int i = 1; i + 1 < text.length() && text.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            boolean after = Character.isDigit(text.charAt(i - 1));
            if (after && (c == '×' || c == 'x') && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
            boolean bytes = "KMkGКМ".indexOf(c) >= 0 && "BbOoБб".indexOf(text.charAt(i + 1)) >= 0;
            if (bytes
                    && (after || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\u00a0')
                    && i + 2 == text.strip().length()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Element itsLink(Node picture) {
        Node around = picture.parent();
        for (int i = 0; i < LEVELS && around != null; i++) {
            if (around instanceof Element link && around.nameIs("a")) {
                return isFile(link.attr("href")) ? link : null;
            }
            around = around.parent();
        }
        return null;
    }

    private static boolean isFile(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return FILES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
