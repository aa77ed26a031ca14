package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Watched;
import dev.winnow.extract.tree.SmallTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title that a heading shows, without what themes put beside it. */
public final class HeadingText {
    private static final Set<String> KICKERS = Set.of(
            "kicker",
            "overline",
            "dachzeile",
            "roofline",
            "topline",
            "eyebrow",
            "spitzmarke",
            "prefix",
            "label",
            "overtitle",
            "pretitle",
            "suptitle",
            "supertitle",
            "headerlink",
            "anchor",
            "category",
            "hidden",
            "hash",
            "permalink",
            "editsection");
    /** Signs that themes let a reader copy a heading's address by: a pilcrow, a section sign, a hash, a chain link. */
    private static final String ANCHORS = "\u00b6\u00a7#\ud83d\udd17";

    /** What is nothing but a link to a front page holds no more nodes, and no more characters. */
    private static final int MOST_NODES = 200;

    private static final int MOST_CHARACTERS = 2_000;
    /** Characters of a title that a heading may hold beside other words. */
    private static final int SHORTEST_TITLE = 8;
    /** Elements of a heading in which a kicker is looked for. */
    private static final int MOST_INNER = 30;

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:Thread|Topic|Thema|Sujet|Tema|Headline|Discussion)\\s*:\\s+|(?:Title|Titel|Titre|T[ií]tulo|Titolo)\\s*:\\s*|[-\u2013\u2014:|\u00b7\u2022/\u00bb>]\\s+)(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private HeadingText() {}

    /**
     * The line's text without a kicker, a label or an anchor sign inside its heading.
     *
     * @param told what programs are told is the title, folded: an element inside that says just that is the title
     */
    public static String of(TextLine line, Set<String> told) {
        String text = line.text();
        for (Element inner : line.element().stream().limit(MOST_INNER).skip(1).toList()) {
            boolean kicker = isKicker(inner);
            String title = kicker ? "" : FactText.of(inner, TextLine.MAX);
            boolean atEnd = title.length() >= SHORTEST_TITLE && (text.endsWith(title) || text.startsWith(title));
            if (atEnd && title.length() < text.length() && told.contains(FactText.fold(title))) {
                return title;
            }
            String beside = kicker ? FactText.of(inner, 200) : "";
            if (!beside.isEmpty() && beside.length() < text.length()) {
                text = without(text, beside.replace('\n', ' '));
            }
        }
        return text;
    }

    private static String without(String text, String beside) {
        if (text.startsWith(beside)) {
            return text.substring(beside.length()).strip();
        }
        return text.endsWith(beside)
                ? text.substring(0, text.length() - beside.length()).strip()
                : text;
    }

    private static boolean isKicker(Element element) {
        String names = element.className();
        if (names.isEmpty() || names.length() > 200) {
            return false;
        }
        List<String> words = MarkReader.words(names);
        return words.stream().anyMatch(KICKERS::contains)
                && words.stream().noneMatch(word -> word.startsWith("headline"));
    }

    /** Blanks collapsed, without anchor signs at the end or a label at the start. */
    public static String trimmed(String text) {
        return Watched.matcher(LABEL, withoutAnchors(FactText.visible(text)))
                .replaceFirst("")
                .strip();
    }

    /** Something is left in any case: a title may be a sign. */
    private static String withoutAnchors(String text) {
        int end = text.length();
        while (end > 0 && ANCHORS.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (end == text.length()) {
            return text;
        }
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, Math.max(end, Character.charCount(text.codePointAt(0))));
    }

    /** Whether the heading is nothing but a link to the site's front page. */
    public static boolean linksHome(Element heading, @Nullable String url) {
        if (!isSmall(heading)) {
            return false;
        }
        Element link = heading.normalName().equals("a")
                ? heading
                : heading.getElementsByTag("a").first();
        for (Element e = heading.parent(); link == null && e != null && !e.isBlock(); e = e.parent()) {
            link = e.normalName().equals("a") ? e : null;
        }
        if (link == null
                || !isSmall(link)
                || !link.text().strip().equals(heading.text().strip())) {
            return false;
        }
        return WebAddresses.isHome(link.attr("href"), url);
    }

    private static boolean isSmall(Element element) {
        return SmallTree.isSmall(element, MOST_NODES, MOST_CHARACTERS);
    }
}
