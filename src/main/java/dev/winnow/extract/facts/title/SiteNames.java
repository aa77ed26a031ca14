package dev.winnow.extract.facts.title;

import dev.winnow.extract.facts.evidence.ElementMark;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.facts.evidence.WebAddresses;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import dev.winnow.extract.site.SiteFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the site calls itself, and whether a text is that name. */
public final class SiteNames {
    private static final Set<String> ORGANISATIONS =
            Set.of("organization", "newsmediaorganization", "corporation", "localbusiness", "onlinestore", "website");

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|die|der|das|le|la|el)");
    private static final Pattern ENDING = Pattern.compile("(?:com|net|org|blog|news|magazine|magazin|online)$");

    private static final Pattern COPYRIGHT =
            Pattern.compile("\u00a9|\\([cC]\\)|(?i:copyright)|\u7248\u6743|\u7248\u6b0a|\u8457\u4f5c\u6a29");
    /** The ends of a title, as sources. */
    private static final String LAST = "title:last";

    private static final String FIRST = "title:first";
    private static final int LONGEST_NOTICE = 160;
    private static final int LONGEST_NAME = 80;
    /** A box of more is more than a logo: what comes later in it is not looked at. */
    private static final int MOST_ELEMENTS = 2_000;

    private final List<SourcedFact<String>> names = new ArrayList<>();
    private final Set<String> folded = new LinkedHashSet<>();
    private final String host;
    private final String hostLetters;
    private final SiteKnowledge known;
    private String tail = "";

    private SiteNames(String host, SiteKnowledge known) {
        this.known = known;
        this.host = host;
        this.hostLetters = letters(label(host));
    }

    /** Of a page of whose site nothing is known. */
    public static SiteNames of(PageEvidence page, @Nullable JsonItem main) {
        return of(page, main, SiteKnowledge.NONE);
    }

    /** What the page and the other pages of its site tell. */
    public static SiteNames of(PageEvidence page, @Nullable JsonItem main, SiteKnowledge known) {
        SiteNames names = new SiteNames(page.host(), known);
        names.add(page.meta("og:site_name"), "og:site_name", 0.95);
        if (main != null) {
            for (JsonItem publisher : page.items().resolve(main.fields().get("publisher"))) {
                Checkpoint.pass();
                names.add(publisher.text("name"), "json-ld:publisher", 0.85);
            }
        }
        JsonItem site = page.items().first("website");
        if (site != null) {
            names.add(site.text("name"), "json-ld:WebSite", 0.85);
        }
        names.add(page.meta("application-name"), "application-name", 0.75);
        names.add(page.meta("apple-mobile-web-app-title"), "apple-mobile-web-app-title", 0.7);
        for (JsonItem item : page.items().items()) {
            Checkpoint.pass();
            if (item.types().stream().anyMatch(ORGANISATIONS::contains)) {
                names.add(item.text("name"), "json-ld:Organization", 0.6);
            }
        }
        String handle = page.meta("twitter:site");
        if (handle != null && handle.startsWith("@")) {
            names.folded.add(FactText.fold(handle));
        }
        names.add(shown(page), "title", 0.6);
        names.add(besideColon(page), "title", 0.6);
        String confirmed = names.names.isEmpty() ? confirmed(page) : null;
        if (confirmed != null) {
            // Titles of front pages hold the name: only a last part is taken for it where titles are cut.
            names.names.add(new SourcedFact<>(confirmed, "title", 0.5));
            names.tail = FactText.fold(confirmed);
        }
        for (String end : names.names.isEmpty() ? List.copyOf(ends(page.title()).values()) : List.<String>of()) {
            names.add(names.isKnown(end) ? end : null, "site:title", 0.7);
        }
        return names;
    }

    /** The parts at both ends of a document's title, by a name of the end; none where it has one part only. */
    public static Map<String, String> ends(String title) {
        List<String> parts = new TitleParts(title).parts();
        Map<String, String> ends = new LinkedHashMap<>();
        if (parts.size() >= 2) {
            ends.put(LAST, parts.get(parts.size() - 1));
            ends.put(FIRST, parts.get(0));
        }
        return ends;
    }

    /** Whether nearly all pages of the site have it at an end of their title. */
    private boolean isKnown(String text) {
        return known.isOfSite(SiteFact.SITE_NAME, LAST, text) || known.isOfSite(SiteFact.SITE_NAME, FIRST, text);
    }

    /** The first or last part of the document's title, where a line of the page shows it as a link to the front page; or the
     * first of two where both stand on the page and the other is longer. */
    private static @Nullable String shown(PageEvidence page) {
        List<String> parts = new TitleParts(page.title()).parts();
        Map<String, Set<Element>> homes = new HashMap<>();
        for (TextLine line : parts.size() < 2 ? List.<TextLine>of() : page.lines()) {
            Checkpoint.pass();
            for (String part : List.of(parts.get(parts.size() - 1), parts.get(0))) {
                boolean same = line.text().length() < 2 * part.length() + 40
                        && line.text().regionMatches(true, 0, part, 0, part.length());
                if (same
                        && line.heading() != 1
                        && homes(line, part, page, homes).contains(line.element())) {
                    return part;
                }
            }
        }
        boolean plain =
                parts.size() == 2 && parts.get(0).length() < parts.get(1).length();
        return plain && stand(page, parts) ? parts.get(0) : null;
    }

    /** What holds a link with that text to the front page; looked for once. */
    private static Set<Element> homes(TextLine line, String part, PageEvidence page, Map<String, Set<Element>> known) {
        return known.computeIfAbsent(
                part, text -> WebAddresses.aroundHomeLinks(line.element().root(), text, page.url()));
    }

    /** What stands before or after a colon in the document's title, where a heading shows the rest and the page names it its own. */
    private static @Nullable String besideColon(PageEvidence page) {
        for (String[] parts : new TitleParts(page.title()).colons()) {
            String name = parts[0];
            boolean headed = name.length() <= LONGEST_NAME
                    && page.lines().stream()
                            .anyMatch(line -> line.heading() > 0 && line.text().equalsIgnoreCase(parts[1]));
            if (headed && (isConfirmed(page, name) || linksHome(page, name))) {
                return name;
            }
        }
        return null;
    }

    private static boolean linksHome(PageEvidence page, String name) {
        Map<String, Set<Element>> homes = new HashMap<>();
        for (TextLine line : page.lines()) {
            Checkpoint.pass();
            if (line.text().equalsIgnoreCase(name)
                    && homes(line, name, page, homes).contains(line.element())) {
                return true;
            }
        }
        return false;
    }

    /** The last or first part of the document's title that is also the text of the page's logo, or what holds its copyright. */
    private static @Nullable String confirmed(PageEvidence page) {
        List<String> parts = new TitleParts(page.title()).parts();
        for (int i : parts.size() < 2 ? List.<Integer>of() : List.of(parts.size() - 1, 0)) {
            String part = parts.get(i);
            if (isConfirmed(page, part)) {
                return part;
            }
        }
        return null;
    }

    private static boolean isConfirmed(PageEvidence page, String name) {
        return page.spots().stream().anyMatch(spot -> isLogo(spot, name))
                || page.lines().stream().anyMatch(line -> isCopyright(line.text(), name));
    }

    private static boolean isLogo(MarkedElement spot, String name) {
        return spot.is(ElementMark.SITE_NAME)
                && spot.element().stream()
                        .limit(MOST_ELEMENTS)
                        .anyMatch(image ->
                                image.nameIs("img") && image.attr("alt").strip().equalsIgnoreCase(name));
    }

    private static boolean isCopyright(String line, String name) {
        return line.length() < LONGEST_NOTICE
                && line.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                && Watched.matcher(COPYRIGHT, line).find();
    }

    /** Whether the page shows each of the parts on a line of its own, and none as a heading. */
    private static boolean stand(PageEvidence page, List<String> parts) {
        for (String part : parts) {
            List<TextLine> shown = page.lines().stream()
                    .filter(line -> line.text().equals(part))
                    .toList();
            if (shown.isEmpty() || shown.stream().anyMatch(line -> line.heading() > 0)) {
                return false;
            }
        }
        return true;
    }

    private void add(@Nullable String name, String place, double confidence) {
        if (name != null && name.length() <= 80 && names.size() < 20) {
            names.add(new SourcedFact<>(name, place, confidence));
            String fold = FactText.fold(name);
            if (!fold.isEmpty()) {
                folded.add(fold);
            }
        }
    }

    /** The best name, null without. */
    @Nullable
    public SourcedFact<String> best() {
        return names.isEmpty() ? null : names.get(0);
    }

    /** Whether the text is one of the site's names, its host, or a spelling of them. */
    public boolean isSite(String text) {
        String fold = FactText.fold(text);
        if (fold.isEmpty()) {
            return false;
        }
        if (folded.contains(fold) || isKnown(text)) {
            return true;
        }
        String tight = letters(fold);
        for (String name : folded) {
            if (letters(name).equals(tight)) {
                return true;
            }
        }
        if (hostLetters.length() < 3) {
            return false;
        }
        String bare = stripped(hostLetters);
        boolean address = text.indexOf(' ') < 0
                && letters(label(text.strip().toLowerCase(Locale.ROOT))).equals(hostLetters);
        boolean shortened =
                tight.length() >= 4 && (tight.equals(bare) || stripped(tight).equals(bare));
        return tight.equals(hostLetters) || address || shortened;
    }

    /** Whether the text, at the end of a title, is what the page's logo or copyright calls the site. */
    boolean isTail(String text) {
        return !tail.isEmpty() && FactText.fold(text).equals(tail);
    }

    /** Whether the host spells the text's words, or their first letters. */
    boolean likeHost(String text) {
        String fold = FactText.fold(text);
        String tight = letters(fold);
        if (spells(fold)) {
            return true;
        }
        if (tight.length() < 3 || hostLetters.length() < 3) {
            return false;
        }
        boolean within = tight.contains(hostLetters) && hostLetters.length() * 3 > tight.length();
        return within || hostLetters.contains(tight);
    }

    /** Whether the host is made of these words, in any order: "Rust Blog" on blog.rust-lang.example. */
    private boolean spells(String folded) {
        List<String> words = FactText.words(folded);
        int length = 0;
        for (String word : words) {
            if (word.length() < 2 || !host.contains(word)) {
                return false;
            }
            length += word.length();
        }
        return words.size() >= 2 && length * 2 >= hostLetters.length();
    }

    private static String stripped(String letters) {
        return Watched.matcher(ENDING, Watched.matcher(ARTICLE, letters).replaceFirst(""))
                .replaceFirst("");
    }

    /** The label of a host that carries the name: the longest before the public suffix. */
    private static String label(String host) {
        String[] parts = host.split("\\.", -1);
        String best = parts[0];
        for (int i = 0; i < parts.length - 1; i++) {
            if (parts[i].length() > best.length()) {
                best = parts[i];
            }
        }
        return best;
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
