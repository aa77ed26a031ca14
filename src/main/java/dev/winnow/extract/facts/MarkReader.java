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
 * Reads what an element holds from its class, id, rel, itemprop and test id. Remembers each text that it
 * read: pages repeat theirs hundreds of times.
 */
final class MarkReader {
    private static final List<String> NAMING = List.of("class", "id", "data-testid", "data-component");
    private static final int MAX_NAMES = 40;
    private static final int MAX_NAME = 80;

    private final Map<String, Set<Mark>> seen = new HashMap<>();
    private final Map<String, Set<Mark>> byName = new HashMap<>();

    /** @param element one that has attributes */
    Set<Mark> marks(Element element) {
        Set<Mark> named = Collections.emptySet();
        for (String attribute : NAMING) {
            String names = Texts.attribute(element, attribute);
            if (!names.isEmpty()) {
                named = union(named, seen.computeIfAbsent(names, this::read));
            }
        }
        return withRoles(element, named);
    }

    private static Set<Mark> union(Set<Mark> one, Set<Mark> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        EnumSet<Mark> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static Set<Mark> withRoles(Element element, Set<Mark> named) {
        String rel = Texts.attribute(element, "rel").toLowerCase(Locale.ROOT);
        String label = Texts.attribute(element, "aria-label").toLowerCase(Locale.ROOT);
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
