package dev.winnow.extract.tree;

import dev.winnow.extract.limit.TextLimit;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Names where an element stands, so that pages of one site can be compared: by its tag, classes and id and those of the elements
 * around it. Digits are masked: {@code post-17} and {@code post-18} are one place.
 */
public final class ElementPlace {
    /** Names of an element that are read: those behind them tell the page, as {@code tag-elections} does, rather than the place. */
    private static final int CLASSES = 2;

    /** A longer id is a title. */
    private static final int LONGEST_ID = 24;

    /** Elements that name the place of what stands in them: the element itself and two around it. */
    private static final int LEVELS = 3;

    private static final int LONGEST_NAMES = 60;

    /** Elements whose ids name a place; those of headings name what they say. */
    private static final Set<String> HOLDERS = Set.of(
            "div", "section", "aside", "nav", "header", "footer", "main", "article", "form", "ul", "ol", "table");

    private ElementPlace() {}

    /** A hash of what an element and the two around it are called. */
    public static int of(Element element) {
        int hash = 17;
        Element around = element;
        for (int level = 0; level < LEVELS && around != null && isInside(around); level++, around = around.parent()) {
            hash = mix(hash, own(around));
        }
        return hash;
    }

    /** The same for people: {@code div.byline > span > a}. */
    public static String words(Element element) {
        StringBuilder path = new StringBuilder();
        Element around = element;
        for (int level = 0; level < LEVELS && around != null && isInside(around); level++, around = around.parent()) {
            path.insert(0, path.isEmpty() ? words(around, CLASSES) : words(around, CLASSES) + " > ");
        }
        return path.toString();
    }

    private static String words(Element element, int most) {
        StringBuilder name = new StringBuilder(element.normalName());
        String[] classes =
                TextLimit.head(element.className().strip(), LONGEST_NAMES).split("\\s+", most + 1);
        for (int i = 0; i < Math.min(most, classes.length); i++) {
            if (!classes[i].isEmpty()) {
                name.append('.').append(classes[i]);
            }
        }
        return name.toString();
    }

    private static boolean isInside(Element element) {
        return element.parent() != null && !element.nameIs("body") && !element.nameIs("html");
    }

    /** A hash of what one element is called. */
    public static int own(Element element) {
        int hash = element.normalName().hashCode();
        String classes = element.className();
        int from = 0;
        for (int names = 0; names < CLASSES && from < classes.length(); names++) {
            int to = classes.indexOf(' ', from);
            to = to < 0 ? classes.length() : to;
            hash = hash * 31 + masked(classes, from, to);
            from = to + 1;
        }
        String id = element.id();
        if (!id.isEmpty() && id.length() <= LONGEST_ID && HOLDERS.contains(element.normalName())) {
            hash = hash * 31 + masked(id, 0, id.length());
        }
        return hash;
    }

    /** The hash of something that stands in something else. */
    public static int mix(int hash, int next) {
        return spread(hash * 31 + next);
    }

    private static int masked(String names, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = names.charAt(i);
            if (c < '0' || c > '9') {
                hash = 31 * hash + c;
            }
        }
        return hash;
    }

    /** The finalizer of MurmurHash3 (Appleby 2011). */
    public static int spread(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
