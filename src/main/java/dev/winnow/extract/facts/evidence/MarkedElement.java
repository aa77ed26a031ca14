package dev.winnow.extract.facts.evidence;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element whose attributes say that it states a fact.
 *
 * @param element the element
 * @param marks what the attributes say
 * @param property its {@code itemprop} or RDFa {@code property}, lower case, empty without one
 * @param value machine-readable value ({@code content}, {@code datetime}, {@code title} of an {@code abbr}), null without
 * @param line index of the first {@link TextLine} at or after the element's start
 * @param zone where on the page it stands
 * @param scope type of the innermost item (microdata or RDFa) around it, lower case without its namespace, or empty
 */
public record MarkedElement(
        Element element,
        Set<ElementMark> marks,
        String property,
        @Nullable String value,
        int line,
        PageZone zone,
        String scope) {
    private static final String[] VALUES = {"content", "datetime", "data-datetime", "data-timestamp", "data-time", "ts"
    };

    public boolean is(ElementMark mark) {
        return marks.contains(mark);
    }

    /** The visible text, bounded. */
    public String text() {
        return FactText.of(element, TextLine.MAX);
    }

    /** {@code time}, and what pages define in its place: {@code relative-time}, {@code x-timeago}. */
    public static boolean isTime(String tag) {
        return tag.equals("time") || (tag.indexOf('-') > 0 && tag.contains("time"));
    }

    public static boolean isAuthorLink(Element element) {
        String href = element.attr("href").toLowerCase(Locale.ROOT);
        return href.contains("/author")
                || href.contains("/autor")
                || href.contains("/auteur")
                || href.contains("author=");
    }

    /** What an element states for programs, null where it states nothing. */
    static @Nullable String value(Element element) {
        String tag = element.normalName();
        for (String attribute : VALUES) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        boolean titled = tag.equals("abbr") || tag.equals("time") || tag.equals("span");
        return titled && element.hasAttr("title") ? element.attr("title") : null;
    }
}
