package dev.winnow.extract.facts.title;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document title taken apart at its separators, to drop the site's name and section from either end. */
final class TitleParts {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[|\\u2502\\uff5c\\-\\u2013\\u2014\\u2015\\u00b7\\u2022\\u00bb\\u00ab<>/\\u203a\\u25b7\\u2605~]+\\s+|\\s*(?:::|\\||\\uff5c|\\u2502|\\u3163)\\s*|_(?=[^_]*$)");
    private static final int MAX_SITE_WORDS = 6;

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    TitleParts(String text) {
        this.text = text;
        Matcher matcher = Watched.matcher(SEPARATOR, text);
        int start = 0;
        while (matcher.find() && parts.size() < 12) {
            add(start, matcher.start());
            start = matcher.end();
        }
        add(start, text.length());
    }

    private void add(int start, int end) {
        if (end > start && !text.substring(start, end).isBlank()) {
            parts.add(text.substring(start, end));
            starts.add(start);
            ends.add(end);
        }
    }

    List<String> parts() {
        return parts;
    }

    /**
     * The run of parts at either end that a line of the page shows by itself, null without. Where both ends stand there,
     * one is the title and the other the site's name or a section: the longer one is taken, if it is a last part.
     */
    @Nullable
    String shownEnd(List<TextLine> lines, SiteNames site) {
        String head = shownHead(lines, site);
        String tail = head == null ? null : shownTail(lines, site);
        return tail != null && head != null && tail.length() > head.length() ? tail : head;
    }

    /**
     * The whole title but for the site's certain name, where a line shows it: its bars and dashes are its own. Null without,
     * and where the last part is the shorter one, as a site's name is.
     */
    @Nullable
    String shownWhole(List<TextLine> lines, SiteNames site) {
        String whole = withoutNamedSite(site);
        List<String> own = new TitleParts(whole).parts();
        boolean begins = own.size() > 1 && 2 * own.get(0).length() < whole.length();
        for (TextLine line : begins ? lines : List.<TextLine>of()) {
            Checkpoint.pass();
            if (line.zone() == PageZone.MAIN && line.text().equalsIgnoreCase(whole)) {
                return whole;
            }
        }
        return null;
    }

    private @Nullable String shownTail(List<TextLine> lines, SiteNames site) {
        for (TextLine line : lines) {
            Checkpoint.pass();
            int start = text.length() - line.text().length();
            boolean tail = start > 0
                    && line.zone() == PageZone.MAIN
                    && parts.size() > 1
                    && text.regionMatches(
                            true, start, line.text(), 0, line.text().length())
                    && start == starts.get(parts.size() - 1);
            if (tail && !site.isSite(line.text())) {
                return text.substring(start);
            }
        }
        return null;
    }

    private @Nullable String shownHead(List<TextLine> lines, SiteNames site) {
        String shown = null;
        for (TextLine line : lines) {
            Checkpoint.pass();
            boolean longer = shown == null || line.text().length() > shown.length();
            boolean may = line.zone() == PageZone.MAIN && line.text().length() > 3 && longer;
            if (may && isHead(line.text()) && !site.isSite(line.text())) {
                shown = text.substring(0, line.text().length());
            }
        }
        return shown;
    }

    /** Whether this is the text's start, up to a separator. */
    private boolean isHead(String start) {
        return parts.size() > 1
                && text.regionMatches(true, 0, start, 0, start.length())
                && ends.subList(0, ends.size() - 1).contains(start.length());
    }

    /** The last part, folded, where a heading shows all that stands before it: the name of a site or a book. */
    @Nullable
    String tailUnderHeading(List<TextLine> lines) {
        int last = parts.size() - 1;
        if (last < 1) {
            return null;
        }
        int head = ends.get(last - 1);
        for (TextLine line : lines) {
            Checkpoint.pass();
            boolean same = line.text().length() == head && text.regionMatches(true, 0, line.text(), 0, head);
            if (same && line.heading() > 0 && line.zone() == PageZone.MAIN) {
                return FactText.fold(parts.get(last));
            }
        }
        return null;
    }

    /** The title without the site's name: parts that are the site's name go, at either end, and what a bar cuts off. */
    String withoutSite(SiteNames site) {
        int[] range = named(site);
        int first = range[0];
        int last = range[1];
        if (last - first == parts.size() - 1 && last > first) {
            if (nameLike(parts.get(last), site)) {
                last--;
            } else if (nameLike(parts.get(first), site)) {
                first++;
            }
        }
        for (int i = first; i < last; i++) {
            if (isBar(i) && isTitle(text.substring(starts.get(first), ends.get(i)))) {
                last = i;
            }
        }
        return cut(first, last, site);
    }

    /** Only what is certainly the site's name goes. */
    String withoutNamedSite(SiteNames site) {
        int[] range = named(site);
        return cut(range[0], range[1], site);
    }

    private int[] named(SiteNames site) {
        int first = 0;
        int last = parts.size() - 1;
        while (last > first && (site.isSite(parts.get(last)) || isTail(last, site))) {
            last--;
        }
        while (first < last && site.isSite(parts.get(first))) {
            first++;
        }
        return new int[] {first, last};
    }

    private boolean isTail(int part, SiteNames site) {
        return part > 0 && text.charAt(ends.get(part - 1)) != '_' && site.isTail(parts.get(part));
    }

    /** The text before the first colon and after the last, each with what remains beside it: "Site: Title", "Title: Site". */
    List<String[]> colons() {
        int first = text.indexOf(": ");
        int last = text.lastIndexOf(": ");
        return first <= 0
                ? List.of()
                : List.of(
                        new String[] {
                            text.substring(0, first), text.substring(first + 2).strip()
                        },
                        new String[] {text.substring(last + 2).strip(), text.substring(0, last)});
    }

    /** Whether the first of several parts is the site's name. */
    boolean beginsWithSite(SiteNames site) {
        int colon = text.indexOf(": ");
        return (parts.size() > 1 && site.isSite(parts.get(0))) || (colon > 0 && site.isSite(text.substring(0, colon)));
    }

    private boolean isBar(int part) {
        String between = text.substring(ends.get(part), starts.get(part + 1));
        return between.indexOf('|') >= 0 || between.indexOf('\uff5c') >= 0;
    }

    private static boolean isTitle(String head) {
        return FactText.words(FactText.fold(head)).size() >= 2
                || head.codePoints().filter(Character::isIdeographic).count() > 4;
    }

    private String cut(int first, int last, SiteNames site) {
        return parts.isEmpty()
                ? text
                : withoutPrefix(
                        text.substring(starts.get(first), ends.get(last)).strip(), site);
    }

    private static boolean nameLike(String part, SiteNames site) {
        return FactText.words(FactText.fold(part)).size() <= MAX_SITE_WORDS && site.likeHost(part);
    }

    /** "Site: Title" and "Title: Site". */
    private static String withoutPrefix(String title, SiteNames site) {
        int first = title.indexOf(": ");
        if (first > 0 && site.isSite(title.substring(0, first))) {
            return title.substring(first + 2).strip();
        }
        int last = title.lastIndexOf(": ");
        return last > 0 && site.isSite(title.substring(last + 2))
                ? title.substring(0, last).strip()
                : title;
    }

    /** The last part goes where it is short and what stays is long enough to be a title. */
    static String withoutTail(String title) {
        TitleParts parts = new TitleParts(title);
        int last = parts.parts.size() - 1;
        if (last < 1) {
            return title;
        }
        String tail = parts.parts.get(last);
        String head = title.substring(0, parts.ends.get(last - 1)).strip();
        int tailWords = FactText.words(FactText.fold(tail)).size();
        int headWords = FactText.words(FactText.fold(head)).size();
        return tailWords <= 5 && headWords >= tailWords ? head : title;
    }
}
