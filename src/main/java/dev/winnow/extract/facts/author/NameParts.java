package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Names that elements tell apart where the words alone do not: a name in a link, names side by side with nothing between. */
final class NameParts {
    private static final int MOST_ELEMENTS = 60;
    private static final int LONGEST = 60;

    private NameParts() {}

    /** The names in an element that marks one itself or puts one beside the other, none where it does neither. */
    static List<String> of(Element element) {
        List<Element> inside = inside(element);
        for (Element inner : inside) {
            if (inner.attr("itemprop").equals("name") && !inner.nameIs("meta")) {
                List<String> names = PersonNames.of(text(inner));
                return inside.stream()
                                        .filter(other -> other.attr("itemprop").equals("name"))
                                        .count()
                                == 1
                        ? names
                        : List.of();
            }
        }
        return beside(element);
    }

    /** At least two elements of a kind, each with a name and nothing else around. */
    private static List<String> beside(Element element) {
        Element box = element;
        for (int i = 0; i < 3 && box.childrenSize() == 1 && box.ownText().isBlank(); i++) {
            box = box.child(0);
        }
        if (box.childrenSize() < 2 || box.childrenSize() > 12 || !box.ownText().isBlank()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Element child : box.children()) {
            Checkpoint.pass();
            String text = text(child);
            if (!text.isEmpty() && (!child.normalName().equals(box.child(0).normalName()) || !isName(text))) {
                return List.of();
            }
            if (!text.isEmpty()) {
                names.add(text);
            }
        }
        return names.size() < 2 ? List.of() : names;
    }

    private static boolean isName(String text) {
        return text.indexOf(' ') > 0
                && PersonNames.person(text)
                && PersonNames.of(text).equals(List.of(text));
    }

    /** The name that a link holds, where a longer text taken for a name begins with it; null without. */
    static @Nullable String linked(Element box, String name) {
        for (Element link : inside(box)) {
            String text = link.nameIs("a") ? text(link) : "";
            if (text.length() < name.length() && name.startsWith(text) && PersonNames.person(text)) {
                return text;
            }
        }
        return null;
    }

    private static List<Element> inside(Element element) {
        try (Stream<Element> all = element.stream()) {
            return all.limit(MOST_ELEMENTS).skip(1).toList();
        }
    }

    private static String text(Element element) {
        return FactText.of(element, LONGEST);
    }
}
