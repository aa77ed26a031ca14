package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.date.DateCandidate.DateKind;
import dev.winnow.extract.facts.evidence.ElementMark;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Proposes the dates that a reader sees, trusted by what marks them and how close to the headline they stand. */
public final class VisibleDates {
    private static final int MAX_SPOTS = 300;
    private static final int MAX_SPOT_TEXT = 160;
    private static final double CLOSE = 0.2;
    private static final int ADJOINING = 2;
    private static final double LABELLED = 0.15;
    /** A date above the headline is rather the day's or the site's. */
    private static final double ABOVE = 0.01;
    /** So many dated entries make a list of other pages. */
    private static final int LISTED = 3;

    private static final int LONGEST_ENTRY = 200;
    /** Entries to look at: the first ones tell. */
    private static final int MOST_ENTRIES = 12;
    /** An entry's link stands among its first elements. */
    private static final int MOST_ELEMENTS = 2_000;
    /** Characters in which a date's label may stand. */
    private static final int LONGEST_LABEL = 2_000;

    private final PageEvidence page;
    private final DateConventions reading;
    private final int headline;
    private final @Nullable Instant capturedAt;
    private final DateBallot ballot;
    /** What a box says itself; each of its dates asks for it. */
    private final IdentityHashMap<Element, String> ownTexts = new IdentityHashMap<>();
    /** Whether the entries of a list have dates; a list is asked about by each of its lines. */
    private final IdentityHashMap<Element, Boolean> listed = new IdentityHashMap<>();

    VisibleDates(
            PageEvidence page, DateConventions reading, int headline, @Nullable Instant capturedAt, DateBallot ballot) {
        this.page = page;
        this.reading = reading;
        this.headline = headline;
        this.capturedAt = capturedAt;
        this.ballot = ballot;
    }

    void propose() {
        spots();
        lines();
    }

    private void spots() {
        int count = 0;
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            boolean property =
                    spot.property().startsWith("date") || spot.property().equals("uploaddate");
            boolean dated = isTime(spot) || property || spot.is(ElementMark.DATE);
            if (dated && spot.zone() != PageZone.COMMENTS && !isListed(spot.element()) && ++count <= MAX_SPOTS) {
                spot(spot);
            }
        }
    }

    /** Whether the date stands in a list of which several entries have one: it is that entry's. */
    private boolean isListed(Element element) {
        Element entry = element;
        for (int up = 0; up < 4 && entry != null && !entry.normalName().equals("li"); up++) {
            entry = entry.parent();
        }
        Element list = entry == null || !entry.normalName().equals("li") ? null : entry.parent();
        return list != null && listed.computeIfAbsent(list, VisibleDates::hasDatedEntries);
    }

    private static boolean hasDatedEntries(Element list) {
        return list.children().stream()
                        .limit(MOST_ENTRIES)
                        .filter(VisibleDates::isDatedEntry)
                        .limit(LISTED)
                        .count()
                >= LISTED;
    }

    private static boolean isDatedEntry(Element entry) {
        String text = FactText.of(entry, LONGEST_ENTRY + 1);
        return text.length() <= LONGEST_ENTRY
                && hasYear(text)
                && entry.stream().limit(MOST_ELEMENTS).anyMatch(link -> link.nameIs("a") && link.hasAttr("href"));
    }

    private static boolean isTime(MarkedElement spot) {
        return MarkedElement.isTime(spot.element().normalName());
    }

    private void spot(MarkedElement spot) {
        String text = spot.element().normalName().equals("meta") ? "" : spot.text();
        String before = around(spot) + labelBefore(spot.line());
        List<TextDateParser.DateHit> hits = text.length() > MAX_SPOT_TEXT ? List.of() : reading.find(text);
        String head =
                hits.isEmpty() ? firstLine(text) : text.substring(0, hits.get(0).start());
        ParsedDate value = spot.value() == null ? null : reading.read(spot.value());
        if (value != null) {
            boolean doubtful = !hits.isEmpty() && !hits.get(0).read().isSameDay(value);
            spot(spot, before + head, value, doubtful);
            return;
        }
        int end = 0;
        for (TextDateParser.DateHit hit : hits) {
            Checkpoint.pass();
            spot(spot, (end == 0 ? before : "") + text.substring(end, hit.start()), hit.read(), false);
            end = hit.end();
        }
        DateStamp relative =
                hits.isEmpty() && text.length() <= MAX_SPOT_TEXT ? RelativeDateParser.read(head, capturedAt) : null;
        if (relative != null) {
            spot(spot, before + head, ParsedDate.of(relative), true);
        }
    }

    /** @param doubtful whether the place gives two dates, or none for sure: it corrects no other */
    private void spot(MarkedElement spot, String label, ParsedDate read, boolean doubtful) {
        ballot.order(read);
        if (DateWords.other(label)) {
            return;
        }
        boolean property = spot.property().startsWith("date");
        boolean published = spot.property().equals("datepublished");
        boolean stated = DateWords.published(label);
        boolean marked = spot.is(ElementMark.MODIFIED) && !spot.is(ElementMark.PUBLISHED);
        boolean changed = spot.property().equals("datemodified") || marked || (DateWords.updated(label) && !stated);
        boolean adjoining = Math.abs(spot.line() - headline) <= ADJOINING;
        double near = nearness(spot.line()) - (spot.zone() != PageZone.ASIDE || adjoining ? 0 : stated ? 0.1 : 0.3);
        DateKind kind = near >= CLOSE && !doubtful
                ? stated && !property ? DateKind.LABELLED : DateKind.SHOWN
                : DateKind.ELSEWHERE;
        if (changed && !published) {
            String place = property ? "microdata:dateModified" : "time";
            ballot.modified(new DateCandidate(read, place, property ? 0.8 : 0.5 + near, kind));
        } else if (published) {
            boolean meta = spot.element().normalName().equals("meta");
            double trust = 0.65 + 1.5 * near;
            ballot.published(new DateCandidate(read, "microdata:datePublished", trust, meta ? DateKind.STATED : kind));
        } else {
            boolean time = isTime(spot);
            double trust = (time ? 0.6 : spot.is(ElementMark.PUBLISHED) ? 0.55 : 0.5) + (stated ? LABELLED / 2 : 0);
            ballot.published(new DateCandidate(read, time ? "time" : "class:date", trust + near, kind));
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Words that stand before the element in its box. */
    private String around(MarkedElement spot) {
        Element parent = spot.element().parent();
        String own = parent == null ? "" : ownText(parent);
        if (own.length() < 60) {
            return own + ' ';
        }
        return spot.element().previousSibling() instanceof TextNode text
                ? TextLimit.tail(text.text(), LONGEST_LABEL) + ' '
                : "";
    }

    private String ownText(Element box) {
        return ownTexts.computeIfAbsent(box, Element::ownText);
    }

    /** Extra trust for standing close to the headline: 0 to 0.2. */
    private double nearness(int line) {
        int distance = line >= headline ? line - headline : 2 * (headline - line);
        return distance <= 6 ? CLOSE : distance <= 15 ? 0.12 : distance <= 40 ? 0.05 : 0;
    }

    private void lines() {
        int from = Math.max(0, headline - 8);
        int to = headline + 25;
        for (int i = 0; i < page.lines().size(); i++) {
            Checkpoint.pass();
            TextLine line = page.lines().get(i);
            boolean near = i >= from && i < to && i != headline;
            boolean mayState = near || (line.text().length() <= 120 && hasYear(line.text()));
            if (mayState && line.zone() == PageZone.MAIN && !isListed(line.element())) {
                line(line, i, near);
            }
        }
    }

    /** Two digits in a row: no date goes without, but for the years of the present Japanese era. */
    public static boolean hasYear(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return text.contains("令和");
    }

    private void line(TextLine line, int index, boolean near) {
        String text = line.text();
        List<TextDateParser.DateHit> hits = hasYear(text) ? reading.find(text) : List.of();
        boolean brief = text.length() <= 200;
        int end = 0;
        for (TextDateParser.DateHit hit : hits) {
            Checkpoint.pass();
            ballot.order(hit.read());
            String label =
                    end == 0 ? labelBefore(index) + text.substring(0, hit.start()) : text.substring(end, hit.start());
            boolean dateline = hit.start() <= 40 && hit.end() < 60 && !brief;
            boolean labelled = DateWords.published(label) || DateWords.updated(label);
            boolean alone = hits.size() == 1 && text.length() - (hit.end() - hit.start()) < 3;
            if ((near && (brief || dateline)) || labelled || alone) {
                double trust = trust(text, hit, dateline)
                        + nearness(index)
                        - (near || labelled ? 0 : 0.2)
                        - (index < headline ? ABOVE : 0);
                line(label, trust, hit, nearness(index) >= CLOSE && (alone || labelled));
            }
            end = hit.end();
        }
        DateStamp relative = hits.isEmpty() && near && brief ? RelativeDateParser.read(text, capturedAt) : null;
        if (relative != null) {
            double trust = 0.3 + nearness(index);
            ballot.published(new DateCandidate(ParsedDate.of(relative), "text:relative", trust, DateKind.ELSEWHERE));
        }
    }

    private void line(String label, double trust, TextDateParser.DateHit hit, boolean prominent) {
        if (DateWords.other(label)) {
            return;
        }
        boolean stated = DateWords.published(label);
        DateKind kind = !prominent ? DateKind.ELSEWHERE : stated ? DateKind.LABELLED : DateKind.SHOWN;
        DateCandidate candidate = new DateCandidate(hit.read(), "text", trust + (stated ? LABELLED : 0), kind);
        if (!stated && DateWords.updated(label)) {
            ballot.modified(candidate);
        } else {
            ballot.published(candidate);
        }
    }

    /** The line before, where it is a label: "Published" above its date. */
    private String labelBefore(int index) {
        String before = index == 0 ? "" : page.lines().get(index - 1).text();
        return before.length() <= 24 && !hasYear(before) ? before + ' ' : "";
    }

    private static double trust(String text, TextDateParser.DateHit hit, boolean dateline) {
        if (dateline) {
            return hit.start() == 0 ? 0.3 : 0.2;
        }
        boolean alone = (hit.end() - hit.start()) * 4 > text.length();
        return alone ? 0.47 : text.length() < 90 ? 0.4 : 0.25;
    }
}
