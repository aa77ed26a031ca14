package dev.winnow.extract.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads what an element holds from its class, id, rel, itemprop and test id. Remembers each attribute text: pages repeat
 * theirs hundreds of times.
 */
final class MarkReader {
    private final Map<String, Set<Mark>> seen = new HashMap<>();
    private final Map<String, Set<Mark>> byName = new HashMap<>();

    Set<Mark> marks(Element element) {
        if (element.attributesSize() == 0) {
            return Collections.emptySet();
        }
        String names = element.className()
                + ' '
                + element.id()
                + ' '
                + element.attr("data-testid")
                + ' '
                + element.attr("data-component");
        Set<Mark> named = names.length() == 3 ? Collections.emptySet() : seen.computeIfAbsent(names, this::read);
        return withRoles(element, named);
    }

    private static Set<Mark> withRoles(Element element, Set<Mark> named) {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        String label = element.attr("aria-label").toLowerCase(Locale.ROOT);
        if (rel.isEmpty() && label.isEmpty()) {
            return named;
        }
        EnumSet<Mark> marks = named.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(named);
        List<String> rels = List.of(rel.split("\\s+", -1));
        if (rels.contains("author")) {
            marks.add(Mark.AUTHOR);
        }
        if (rels.contains("tag")) {
            marks.add(rels.contains("category") ? Mark.SECTION : Mark.TAGS);
        }
        if (label.startsWith("breadcrumb")) {
            marks.add(Mark.BREADCRUMB);
        }
        return marks;
    }

    private Set<Mark> read(String names) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : names.strip().split("\\s+", 40)) {
            if (name.length() <= 80) {
                marks.addAll(byName.computeIfAbsent(name, n -> MarkWords.marks(words(n))));
            }
        }
        return marks;
    }

    /** Words of a name: cut at anything but letters and digits, and at camel case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean hump = !end && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
