package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The picture above the text that is the page's lead image: one of the facts, not of the content. */
public final class LeadPicture {
    private static final List<String> SOURCES =
            List.of("src", "data-src", "data-lazy-src", "data-original", "srcset", "data-srcset");

    private LeadPicture() {}

    /** The content without the lead image, where that stands above all text and has no caption. */
    public static Set<Node> dropped(Set<Node> content, Element body, @Nullable String image) {
        String name = image == null ? "" : name(image);
        if (name.isEmpty()) {
            return content;
        }
        List<Node> pictures = new ArrayList<>();
        for (Node node : (Iterable<Node>) body.nodeStream()::iterator) {
            Checkpoint.pass();
            if (content.contains(node)) {
                if (!(node instanceof Element picture) || !shows(picture, name)) {
                    break;
                }
                pictures.add(node);
            }
        }
        Set<Node> rest = content;
        if (!pictures.isEmpty() && !isCaptioned(pictures.get(pictures.size() - 1), content)) {
            rest = Collections.newSetFromMap(new IdentityHashMap<>());
            rest.addAll(content);
            pictures.forEach(rest::remove);
        }
        return rest;
    }

    private static boolean isCaptioned(Node picture, Set<Node> content) {
        for (Node box = picture.parent(); box instanceof Element element; box = box.parent()) {
            Checkpoint.pass();
            if (element.nameIs("figure")) {
                return element.nodeStream(TextNode.class).anyMatch(content::contains);
            }
        }
        return false;
    }

    private static boolean shows(Element picture, String name) {
        return SOURCES.stream()
                .anyMatch(source -> !picture.attr(source).isEmpty() && holds(picture.attr(source), name));
    }

    private static boolean holds(String addresses, String name) {
        for (String address : addresses.split("[\\s,]+", -1)) {
            Checkpoint.pass();
            if (name(address).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** A file's name without folder, query and the size that content systems add to it. */
    private static String name(String address) {
        int end = address.length();
        for (int i = 0; i < end; i++) {
            end = address.charAt(i) == '?' || address.charAt(i) == '#' ? i : end;
        }
        String path = address.substring(0, end);
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("-\\d+x\\d+(?=\\.\\w+$)", "");
    }
}
