package dev.winnow.extract.facts.evidence;

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
 * Reads what an element holds from its class, id, rel, itemprop and test id. Remembers each text that it
 * read: pages repeat theirs hundreds of times.
 */
final class MarkReader {
    private static final List<String> NAMING = List.of("class", "id", "data-testid", "data-component");
    private static final int MAX_NAMES = 40;
    private static final int MAX_NAME = 80;

    private final Map<String, Set<ElementMark>> seen = new HashMap<>();
    private final Map<String, Set<ElementMark>> byName = new HashMap<>();

    /** @param element one that has attributes */
    Set<ElementMark> marks(Element element) {
        Set<ElementMark> named = Collections.emptySet();
        for (String attribute : NAMING) {
            String names = FactText.attribute(element, attribute);
            if (!names.isEmpty()) {
                named = union(named, seen.computeIfAbsent(names, this::read));
            }
        }
        return withRoles(element, named);
    }

    private static Set<ElementMark> union(Set<ElementMark> one, Set<ElementMark> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        EnumSet<ElementMark> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static Set<ElementMark> withRoles(Element element, Set<ElementMark> named) {
        String rel = FactText.attribute(element, "rel").toLowerCase(Locale.ROOT);
        String label = FactText.attribute(element, "aria-label").toLowerCase(Locale.ROOT);
        if (rel.isEmpty() && label.isEmpty()) {
            return named;
        }
        EnumSet<ElementMark> marks = named.isEmpty() ? EnumSet.noneOf(ElementMark.class) : EnumSet.copyOf(named);
        List<String> rels = List.of(rel.split("\\s+", -1));
        if (rels.contains("author")) {
            marks.add(ElementMark.AUTHOR);
        }
        if (rels.contains("tag")) {
            marks.add(rels.contains("category") ? ElementMark.SECTION : ElementMark.TAGS);
        }
        if (label.startsWith("breadcrumb")) {
            marks.add(ElementMark.BREADCRUMB);
        }
        return marks;
    }

    private Set<ElementMark> read(String names) {
        EnumSet<ElementMark> marks = EnumSet.noneOf(ElementMark.class);
        int count = 0;
        int start = 0;
        for (int i = 0; i <= names.length() && count < MAX_NAMES; i++) {
            if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
                if (i > start && i - start <= MAX_NAME) {
                    marks.addAll(byName.computeIfAbsent(names.substring(start, i), n -> MarkWords.marks(words(n))));
                    count++;
                }
                start = i + 1;
            }
        }
        return marks.isEmpty() ? Collections.emptySet() : marks;
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
