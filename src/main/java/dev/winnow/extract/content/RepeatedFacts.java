package dev.winnow.extract.content;

import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.extract.facts.FactLine;
import dev.winnow.extract.limit.Checkpoint;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Lines around the text that only repeat facts: headline, byline, date; with them what readers press there. No text. */
public final class RepeatedFacts {
    /** A shop's and a forum's first line is the name of the thing itself; posts begin with name and date. */
    private static final Set<PageType> KEEPING = EnumSet.of(PageType.FORUM, PageType.PRODUCT);
    /** Their first date and name may be those of the first entry. */
    private static final Set<PageType> ENTRIES = EnumSet.of(PageType.LISTING, PageType.COLLECTION);

    /** Lines from the start in which an article's headline, byline and date are looked for, */
    private static final int HEAD = 6;
    /** and from the end for its byline and date. */
    private static final int FOOT = 2;
    /** Lines from the end in which notes are looked for: of rights, of the last change. */
    private static final int LAST = 3;
    /** A longer line is text, under which no headline stands. */
    private static final int SHORT = 60;

    private final List<KeptLine> lines;
    private final BitSet repeated;

    private RepeatedFacts(List<KeptLine> lines) {
        this.lines = lines;
        this.repeated = new BitSet(lines.size());
    }

    /** The content without what only repeats facts; the content itself where nothing would be left. */
    public static Set<Node> dropped(Set<Node> content, Element body, Facts facts, PageType type) {
        if (KEEPING.contains(type)) {
            return content;
        }
        RepeatedFacts found = new RepeatedFacts(KeptLine.of(content, body));
        found.mark(facts, type);
        return found.dropped(content);
    }

    private void mark(Facts facts, PageType type) {
        String title = facts.title() == null ? "" : letters(facts.title());
        boolean report = isReport(facts, type);
        headline(title, report ? HEAD : 1);
        if (!ENTRIES.contains(type)) {
            FactLine fact = new FactLine(facts);
            String language = facts.language() == null ? "" : facts.language();
            for (int i = 0; i < lines.size(); i++) {
                Checkpoint.pass();
                boolean outer = i < HEAD || i >= lines.size() - FOOT;
                KeptLine line = lines.get(i);
                if (outer && (tells(fact, line) || (report && ControlLines.fill(line)))) {
                    repeated.set(i);
                } else if ((i < HEAD || i >= lines.size() - LAST)
                        && NoteLine.isNote(line, language, i >= lines.size() - LAST)) {
                    repeated.set(i);
                }
            }
            dropLabelsAtEnd();
        }
        keepBrokenParagraphs();
    }

    private static boolean tells(FactLine fact, KeptLine line) {
        String rest = line.text().indexOf('@') < 0 && !line.hasMail() ? "" : line.withoutMail();
        return fact.repeats(line.text()) || (!rest.isEmpty() && fact.repeats(rest));
    }

    /** What only announces something that is no content has nothing left to say. */
    private void dropLabelsAtEnd() {
        int last = lines.size() - 1;
        while (last > 0 && repeated.get(last)) {
            last--;
        }
        boolean announces = last > 0
                && (last < lines.size() - 1
                        || lines.get(last).block().normalName().matches("h[1-6]"));
        String text = announces ? lines.get(last).text() : "";
        if (text.length() <= SHORT && (text.endsWith(":") || text.endsWith("："))) {
            repeated.set(last);
        }
    }

    /** Whether it is an article, or told with name and date as one is. */
    private static boolean isReport(Facts facts, PageType type) {
        boolean signed = facts.published() != null && !facts.authors().isEmpty();
        return type == PageType.ARTICLE || (type == PageType.DOCUMENTATION && signed);
    }

    /** Marks the headline, which may be set in several lines, and what stands above it. */
    private void headline(String title, int most) {
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            Checkpoint.pass();
            int end = end(title, i);
            if (end > i) {
                repeated.set(0, end);
            }
            if (end > i || lines.get(i).text().length() > SHORT) {
                return;
            }
        }
    }

    /** The line after those that together say the title, the first of them where they do not. */
    private int end(String title, int from) {
        String left = title;
        int end = from;
        while (!left.isEmpty() && end < lines.size()) {
            Checkpoint.pass();
            String line = letters(lines.get(end).text());
            if (!left.startsWith(line)) {
                return from;
            }
            left = left.substring(line.length());
            end++;
        }
        return left.isEmpty() ? end : from;
    }

    /** A paragraph that says more is not cut. */
    private void keepBrokenParagraphs() {
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            Checkpoint.pass();
            if (i == lines.size() || lines.get(i).first()) {
                if (repeated.nextClearBit(start) < i) {
                    repeated.clear(start, i);
                }
                start = i;
            }
        }
    }

    private Set<Node> dropped(Set<Node> content) {
        if (repeated.isEmpty() || repeated.cardinality() == lines.size()) {
            return content;
        }
        Set<Node> rest = Collections.newSetFromMap(new IdentityHashMap<>());
        rest.addAll(content);
        repeated.stream().forEach(line -> lines.get(line).nodes().forEach(rest::remove));
        return rest;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
