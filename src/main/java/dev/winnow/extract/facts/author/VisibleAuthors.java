package dev.winnow.extract.facts.author;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Proposes the authors that a reader sees, trusted by what marks them and how close to the headline they stand. */
final class VisibleAuthors {
    private static final int MAX_SPOTS = 200;
    private static final int MAX_LINE = 160;
    private static final int MAX_NAME = 50;
    /** What stands between date, length and name in a line below the headline. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0]*[\u00b7|\u2022\uff5c][\\s\u00a0]*");

    private final PageEvidence page;
    private final int headline;
    private final AuthorBallot ballot;

    /** @param headline index of the line that shows the title */
    VisibleAuthors(PageEvidence page, int headline, AuthorBallot ballot) {
        this.page = page;
        this.headline = headline;
        this.ballot = ballot;
    }

    void propose() {
        spots();
        lines();
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
            if (place.isEmpty() || spot.zone() == PageZone.COMMENTS || ++count > MAX_SPOTS) {
                continue;
            }
            List<String> names = names(spot);
            if (!names.isEmpty()
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
            return "microdata:author";
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
        if (tag.equals("address")) {
            return "address";
        }
        return tag.equals("a") && MarkedElement.isAuthorLink(element) ? "link:author" : "";
    }

    private static double trust(String place) {
        return switch (place) {
            case "microdata:author", "rel:author" -> 0.6;
            case "class:author" -> 0.5;
            case "microdata:person", "link:author" -> 0.45;
            default -> 0.3;
        };
    }

    private static List<String> names(MarkedElement spot) {
        if (spot.element().normalName().equals("meta")) {
            return spot.value() == null ? List.of() : PersonNames.of(FactText.clean(spot.value()));
        }
        String text = spot.text();
        List<String> names = text.length() > 250 ? List.of() : PersonNames.of(text);
        boolean loose = spot.element().normalName().equals("address");
        return loose && !names.stream().allMatch(PersonNames::person) ? List.of() : names;
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
    }

    private void line(TextLine line, int index) {
        boolean led = PersonNames.hasLead(line.text());
        String inside = led ? line.text() : PersonNames.afterBy(line.text());
        if (isDetails(line.text(), index)) {
            details(line.text(), index);
        }
        if (!inside.isEmpty()) {
            ballot.people(PersonNames.of(inside), "text:byline", 0.5 + nearness(index));
        } else if (line.heading() == 0
                && line.text().length() <= 80
                && PersonNames.standsAlone(line.text())
                && index > headline
                && index <= headline + 6
                && datedNear(index)) {
            ballot.people(PersonNames.of(line.text()), "text:name", 0.2 + nearness(index));
        }
    }

    /** Whether it is a line of several particulars with the date among them: "6 May 2024 · 4 min · Jane Doe". */
    private boolean isDetails(String text, int index) {
        return index > headline
                && index <= headline + 4
                && Watched.matcher(BETWEEN, text).find()
                && VisibleDates.hasYear(text)
                && !TextDateParser.find(text, "", true).isEmpty();
    }

    private void details(String text, int index) {
        for (String part : BETWEEN.split(text, 8)) {
            if (PersonNames.hasLead(part)) {
                ballot.people(PersonNames.of(part), "text:byline", 0.45 + nearness(index));
            } else if (PersonNames.person(part) && part.indexOf(' ') > 0) {
                ballot.people(List.of(part), "text:details", 0.1 + nearness(index));
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
