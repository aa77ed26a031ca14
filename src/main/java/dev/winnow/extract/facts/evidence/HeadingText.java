package dev.winnow.extract.facts.evidence;

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
    private static final Pattern ANCHOR = Pattern.compile("(?<=.)\\s*[\u00b6\u00a7#\\x{1f517}]+$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:Thread|Topic|Thema|Sujet|Tema|Headline|Discussion)\\s*:\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private HeadingText() {}

    /** The line's text without a kicker, a label or an anchor sign inside its heading. */
    public static String of(TextLine line) {
        String text = line.text();
        int seen = 0;
        for (Element inner : line.element().getAllElements()) {
            if (++seen > 30) {
                break;
            }
            String beside = seen > 1 && isKicker(inner) ? FactText.of(inner, 200) : "";
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

    /** Blanks collapsed, without an anchor sign at the end or a label at the start. */
    public static String trimmed(String text) {
        String plain =
                ANCHOR.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceFirst("");
        return LABEL.matcher(plain).replaceFirst("").strip();
    }

    /** Whether the heading is nothing but a link to the site's front page. */
    public static boolean linksHome(Element heading, @Nullable String url) {
        Element link = heading.normalName().equals("a")
                ? heading
                : heading.getElementsByTag("a").first();
        for (Element e = heading.parent(); link == null && e != null && !e.isBlock(); e = e.parent()) {
            link = e.normalName().equals("a") ? e : null;
        }
        if (link == null || !link.text().strip().equals(heading.text().strip())) {
            return false;
        }
        return WebAddresses.isHome(link.attr("href"), url);
    }
}
