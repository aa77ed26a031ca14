package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.date.DatePlace;
import dev.winnow.extract.facts.date.TextDateParser;
import dev.winnow.extract.facts.date.VisibleDates;
import dev.winnow.extract.facts.evidence.ElementMark;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Proposes the authors that a reader sees, trusted by what marks them and how close to the headline they stand. */
final class VisibleAuthors {
    /** The place of a name in an element whose property is the author. */
    static final String MICRODATA = "microdata:author";

    private static final int MAX_SPOTS = 200;
    private static final int MAX_LINE = 160;
    private static final int MAX_NAME = 50;
    /** A line that is nothing but a byline has no more characters. */
    private static final int BRIEF = 40;
    /** A line below the text that says who wrote it has no more characters. */
    private static final int LONGEST_SIGNATURE = 80;
    /** Lines in which it is looked for, the last ones of the page. */
    private static final int MOST_LINES = 2_000;
    /** Boxes around a credit in which a figure's caption is looked for. */
    private static final int CAPTION_ABOVE = 5;
    /** What stands between date, length and name in a line below the headline. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0]*[\u00b7|\u2022\uff5c][\\s\u00a0]*");

    /** A time of day at the start. */
    private static final Pattern TIME =
            Pattern.compile("^\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*(?:Uhr|h|AM|PM|am|pm)\\b)?[\\s,]*");

    private final PageEvidence page;
    private final int headline;
    private final AuthorBallot ballot;

    /** @param headline index of the line that shows the title */
    VisibleAuthors(PageEvidence page, int headline, AuthorBallot ballot) {
        this.page = page;
        this.headline = headline;
        this.ballot = ballot;
    }

    /** Proposes the first names of each kind of element that is marked as an author's, wherever it stands. */
    void marked() {
        Set<String> seen = new HashSet<>();
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            String place = place(spot);
            if (!place.isEmpty() && !seen.contains(place) && spot.zone() != PageZone.COMMENTS && !isOfPicture(spot)) {
                List<String> names = names(spot);
                if (!names.isEmpty() && seen.add(place)) {
                    ballot.add(names, place, trust(place));
                }
            }
        }
    }

    void propose() {
        spots();
        lines();
        if (ballot.isEmpty()) {
            ballot.people(BareName.under(page, headline), "text:name", 0.3);
        } else {
            BareName.lines(page, headline).forEach(name -> ballot.add(List.of(name), AuthorBallot.BARE, 0));
        }
    }

    private void spots() {
        int count = 0;
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            if (spot.is(ElementMark.DATE)
                    && spot.line() == headline + 1
                    && spot.element().childrenSize() == 0) {
                underHeadline(spot);
            }
            String place = place(spot);
            if (place.isEmpty() || spot.zone() == PageZone.COMMENTS || isOfPicture(spot) || ++count > MAX_SPOTS) {
                continue;
            }
            List<String> names = names(spot);
            boolean contact = place.equals("address") && nearness(spot.line()) == 0;
            if (!names.isEmpty()
                    && !contact
                    && byPlace.computeIfAbsent(place, p -> new ArrayList<>()).size() < 12) {
                double person = PersonNames.person(names.get(0)) ? 0.1 : 0;
                double aside = spot.zone() == PageZone.ASIDE ? -0.25 : 0;
                ballot.add(names, place, trust(place) + nearness(spot.line()) + person + aside);
            }
        }
    }

    /** Where themes put the particulars of a page, a name may be all that there is. */
    private void underHeadline(MarkedElement spot) {
        String text = spot.text();
        if (text.indexOf(' ') > 0 && text.length() <= MAX_NAME) {
            ballot.people(List.of(text), "text:name", 0.2 + nearness(spot.line()));
        }
    }

    private static String place(MarkedElement spot) {
        Element element = spot.element();
        String tag = element.normalName();
        if (spot.property().equals("author") || spot.property().equals("creator")) {
            return MICRODATA;
        }
        if (spot.property().equals("name") && spot.scope().equals("person")) {
            return "microdata:person";
        }
        if (element.attr("rel").contains("author")) {
            return "rel:author";
        }
        if (spot.is(ElementMark.AUTHOR)) {
            return "class:author";
        }
        if (spot.is(ElementMark.AUTHOR_BOX)) {
            return "box:author";
        }
        if (tag.equals("address")) {
            return "address";
        }
        return tag.equals("a") && MarkedElement.isAuthorLink(element) ? "link:author" : "";
    }

    private static double trust(String place) {
        return switch (place) {
            case "microdata:author", "rel:author" -> 0.6;
            case "class:author" -> 0.5;
            case "box:author" -> 0.36;
            case "microdata:person", "link:author" -> 0.45;
            default -> 0.3;
        };
    }

    /** Whether the place credits a picture. */
    private static boolean isOfPicture(MarkedElement spot) {
        Element around = spot.element();
        for (int up = 0; up < CAPTION_ABOVE && around != null; up++, around = around.parent()) {
            if (around.nameIs("figure") || around.nameIs("figcaption")) {
                return true;
            }
        }
        return spot.scope().equals("imageobject");
    }

    private static List<String> names(MarkedElement spot) {
        if (spot.element().normalName().equals("meta")) {
            return spot.value() == null ? List.of() : PersonNames.of(FactText.clean(spot.value()));
        }
        List<String> apart = NameParts.of(spot.element());
        if (!apart.isEmpty()) {
            return apart;
        }
        String text = spot.is(ElementMark.AUTHOR_BOX) ? firstLine(spot.text()) : spot.text();
        List<String> labelled = text.length() > 250 ? List.of() : labelled(text);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<String> names = text.length() > 250 ? List.of() : PersonNames.of(Credits.withoutKey(text));
        boolean loose = spot.element().normalName().equals("address") || spot.is(ElementMark.AUTHOR_BOX);
        return loose && !names.stream().allMatch(PersonNames::person) ? List.of() : names;
    }

    /** A box about the author begins with the name. */
    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The names behind words for authors, where a line has several particulars. */
    private static List<String> labelled(String line) {
        List<String> names = new ArrayList<>();
        for (String value : Credits.authors(line)) {
            Checkpoint.pass();
            names.addAll(PersonNames.of(value));
        }
        return names;
    }

    /** Extra trust for standing close to the headline: 0 to 0.25. */
    private double nearness(int line) {
        int distance = line >= headline ? line - headline : 2 * (headline - line);
        return distance <= 8 ? 0.25 : distance <= 20 ? 0.12 : distance <= 60 ? 0.05 : 0;
    }

    private void lines() {
        int from = Math.max(0, headline - 6);
        int to = Math.min(page.lines().size(), headline + 20);
        for (int i = from; i < to; i++) {
            TextLine line = page.lines().get(i);
            if (line.zone() == PageZone.MAIN && line.text().length() <= MAX_LINE && line.heading() != 1) {
                line(line, i);
            }
        }
        if (!ballot.isSettled()) {
            far(from, to);
        }
    }

    /** Where one name only is led by a "by" far from the headline, it signs the text. */
    private void far(int from, int to) {
        Set<List<String>> signed = new HashSet<>();
        int last = page.lines().size();
        for (int i = Math.max(0, last - MOST_LINES); i < last && signed.size() < 2; i++) {
            Checkpoint.pass();
            TextLine line = page.lines().get(i);
            boolean brief = line.zone() == PageZone.MAIN && line.text().length() <= LONGEST_SIGNATURE;
            if (brief && (i < from || i >= to) && PersonNames.hasLead(line.text())) {
                List<String> names = PersonNames.of(line.text());
                if (!names.isEmpty() && names.stream().allMatch(PersonNames::person)) {
                    signed.add(names);
                }
            }
        }
        if (signed.size() == 1) {
            ballot.people(signed.iterator().next(), AuthorBallot.SIGNATURE, 0.38);
        }
    }

    private void line(TextLine line, int index) {
        List<String> labelled = labelled(line.text());
        if (!labelled.isEmpty()) {
            ballot.people(labelled, "text:byline", 0.5 + nearness(index));
            return;
        }
        boolean led = PersonNames.hasLead(line.text());
        String inside = led ? line.text() : PersonNames.afterBy(line.text());
        if (index != headline && index >= headline - 2 && index <= headline + 4) {
            details(line.text(), index);
        }
        if (!inside.isEmpty()) {
            byline(line, inside, index);
        } else if (line.heading() == 0
                && line.text().length() <= 80
                && PersonNames.standsAlone(line.text())
                && index > headline
                && index <= headline + 6
                && (datedNear(index) || DatePlace.of(line.text()) > 0)) {
            ballot.people(PersonNames.of(line.text()), "text:name", 0.2 + nearness(index));
        }
    }

    private void byline(TextLine line, String inside, int index) {
        List<String> names = PersonNames.of(inside);
        String linked = names.size() == 1 ? NameParts.linked(line.element(), names.get(0)) : null;
        ballot.people(linked == null ? names : List.of(linked), "text:byline", 0.5 + nearness(index));
        boolean brief = line.text().length() <= BRIEF && index > headline && index <= headline + 4;
        if (brief && names.size() == 1 && !PersonNames.person(names.get(0))) {
            ballot.add(names, "text:byline", 0.3 + nearness(index));
        }
    }

    /** The particulars in a line with the date among them: "6 May 2024 · 4 min · Jane Doe". */
    private void details(String text, int index) {
        List<TextDateParser.DateHit> dates = text.length() <= MAX_LINE && VisibleDates.hasYear(text)
                ? TextDateParser.find(text, "", true)
                : List.of();
        if (dates.isEmpty()) {
            return;
        }
        StringBuilder bare = new StringBuilder(text);
        for (int i = dates.size() - 1; i >= 0; i--) {
            bare.replace(dates.get(i).start(), dates.get(i).end(), " | ");
        }
        for (String piece : BETWEEN.split(bare, 8)) {
            String part = Watched.matcher(TIME, piece).replaceFirst("");
            List<String> names = PersonNames.of(part);
            if (PersonNames.hasLead(part)) {
                ballot.add(names, "text:byline", 0.51 + nearness(index));
            } else if (part.length() <= MAX_NAME && part.strip().indexOf(' ') > 0) {
                ballot.people(names, "text:details", 0.1 + nearness(index));
            }
        }
    }

    /** A bare name is a byline where a date stands beside it. */
    private boolean datedNear(int index) {
        for (int i = Math.max(0, index - 2); i <= index + 2 && i < page.lines().size(); i++) {
            String text = page.lines().get(i).text();
            if (i != headline
                    && text.length() <= 80
                    && VisibleDates.hasYear(text)
                    && !TextDateParser.find(text, "", true).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
