package dev.winnow.extract.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote the page. Each place that names somebody proposes its list; the most trusted wins, agreement between
 * places and closeness to the headline add trust, names that are the site's own lose it.
 */
final class AuthorFinder {
    private static final int MAX_SPOTS = 200;

    private record Candidate(List<String> names, String place, double trust) {}

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final int headline;
    private final List<Candidate> candidates = new ArrayList<>();

    private AuthorFinder(PageEvidence page, @Nullable JsonItem main, SiteNames site, int headline) {
        this.page = page;
        this.main = main;
        this.site = site;
        this.headline = headline;
    }

    /** The authors, null where the page names none. */
    static @Nullable Found<List<String>> find(
            PageEvidence page, @Nullable JsonItem main, SiteNames site, int headline) {
        AuthorFinder finder = new AuthorFinder(page, main, site, headline);
        finder.structured();
        finder.metas();
        finder.spots();
        finder.lines();
        return finder.choose();
    }

    private void structured() {
        if (main != null) {
            List<String> names = new ArrayList<>();
            boolean people = true;
            for (String name : JsonItem.strings(main.fields().get("author"))) {
                names.addAll(Names.of(Texts.clean(name)));
            }
            for (JsonItem author : page.items().resolve(main.fields().get("author"))) {
                String name = author.text("name");
                if (name != null) {
                    names.addAll(Names.of(name));
                    people &= !author.types().contains("organization")
                            && !author.types().contains("newsmediaorganization");
                }
            }
            add(names, "json-ld:author", people ? 0.9 : 0.6);
        }
    }

    private void metas() {
        for (String name : List.of(
                "author",
                "article:author",
                "article:author_name",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dcterms.creator",
                "byl",
                "byline",
                "author_name",
                "article.author",
                "og:article:author",
                "cxenseparse:author",
                "dc.contributor")) {
            List<String> names = new ArrayList<>();
            for (String value : page.metas().getOrDefault(name, List.of())) {
                names.addAll(Names.of(Texts.clean(value)));
            }
            add(names, "meta:" + name, name.equals("author") || name.equals("dc.creator") ? 0.7 : 0.75);
        }
        List<String> cited = new ArrayList<>();
        for (String value : page.metas().getOrDefault("citation_author", List.of())) {
            cited.add(inOrder(Texts.clean(value)));
        }
        add(cited, "meta:citation_author", 0.9);
        for (int i = 1; i <= 2; i++) {
            String label = page.meta("twitter:label" + i);
            String data = page.meta("twitter:data" + i);
            if (label != null && data != null && Names.hasLead(label + ": x")) {
                add(Names.of(data), "twitter:data", 0.75);
            }
        }
    }

    /** "Doe, Jane" is how libraries write Jane Doe. */
    private static String inOrder(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + ' ' + name.substring(0, comma);
    }

    private void spots() {
        int count = 0;
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        for (Spot spot : page.spots()) {
            String place = place(spot);
            if (place.isEmpty() || spot.zone() == Zone.COMMENTS || ++count > MAX_SPOTS) {
                continue;
            }
            List<String> names = names(spot);
            if (!names.isEmpty()
                    && byPlace.computeIfAbsent(place, p -> new ArrayList<>()).size() < 12) {
                double person = Names.person(names.get(0)) ? 0.1 : 0;
                double aside = spot.zone() == Zone.ASIDE ? -0.25 : 0;
                add(names, place, trust(place) + nearness(spot.line()) + person + aside);
            }
        }
    }

    private static String place(Spot spot) {
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
        if (spot.is(Mark.AUTHOR)) {
            return "class:author";
        }
        if (tag.equals("address")) {
            return "address";
        }
        return tag.equals("a") && EvidenceCollector.isAuthorLink(element) ? "link:author" : "";
    }

    private static double trust(String place) {
        return switch (place) {
            case "microdata:author", "rel:author" -> 0.6;
            case "class:author" -> 0.5;
            case "microdata:person", "link:author" -> 0.45;
            default -> 0.3;
        };
    }

    private static List<String> names(Spot spot) {
        if (spot.element().normalName().equals("meta")) {
            return spot.value() == null ? List.of() : Names.of(Texts.clean(spot.value()));
        }
        String text = spot.text();
        List<String> names = text.length() > 250 ? List.of() : Names.of(text);
        boolean loose = spot.element().normalName().equals("address");
        return loose && !names.stream().allMatch(Names::person) ? List.of() : names;
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
            Line line = page.lines().get(i);
            if (line.zone() == Zone.MAIN && line.text().length() <= 160 && line.heading() != 1) {
                line(line, i);
            }
        }
    }

    private void line(Line line, int index) {
        boolean led = Names.hasLead(line.text());
        String inside = led ? line.text() : Names.afterBy(line.text());
        if (!inside.isEmpty()) {
            people(Names.of(inside), "text:byline", 0.5 + nearness(index));
        } else if (line.heading() == 0
                && line.text().length() <= 80
                && Names.standsAlone(line.text())
                && index > headline
                && index <= headline + 6
                && datedNear(index)) {
            people(Names.of(line.text()), "text:name", 0.2 + nearness(index));
        }
    }

    /** A bare name is a byline where a date stands beside it. */
    private boolean datedNear(int index) {
        for (int i = Math.max(0, index - 2); i <= index + 2 && i < page.lines().size(); i++) {
            String text = page.lines().get(i).text();
            if (i != headline
                    && text.length() <= 80
                    && ShownDates.hasYear(text)
                    && !VisibleDates.find(text, "", true).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void people(List<String> names, String place, double trust) {
        if (!names.isEmpty() && names.stream().allMatch(Names::person)) {
            add(names, place, trust);
        }
    }

    private void add(List<String> names, String place, double trust) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean ours = false;
        for (String name : names) {
            if (Names.plausible(name) && seen.add(Names.key(name))) {
                kept.add(name);
                ours |= site.isSite(name) || NameWords.isAccount(Names.key(name));
            }
        }
        if (!kept.isEmpty() && kept.size() <= 30) {
            candidates.add(new Candidate(kept, place, ours ? trust - 0.35 : trust));
        }
    }

    private @Nullable Found<List<String>> choose() {
        Candidate best = null;
        double bestTrust = 0;
        for (Candidate candidate : candidates) {
            double trust = candidate.trust() + agreement(candidate);
            if (trust > bestTrust) {
                best = candidate;
                bestTrust = trust;
            }
        }
        if (best == null) {
            return null;
        }
        Candidate fuller = fuller(best);
        return new Found<>(fuller.names(), fuller.place(), Math.min(0.97, bestTrust));
    }

    /** A list shown near the headline that holds the best one and more people, or the same person's full name. */
    private Candidate fuller(Candidate best) {
        for (Candidate other : candidates) {
            boolean people = other.trust() >= 0.6 && other.names().stream().allMatch(Names::person);
            boolean more =
                    other.names().size() > best.names().size() && key(other).containsAll(key(best));
            boolean longer = best.names().size() == 1
                    && other.names().size() == 1
                    && Names.key(other.names().get(0))
                            .startsWith(Names.key(best.names().get(0)) + ' ');
            if (people && (more || longer)) {
                return other;
            }
        }
        return best;
    }

    private double agreement(Candidate candidate) {
        Set<String> places = new HashSet<>();
        for (Candidate other : candidates) {
            if (!other.place().equals(candidate.place()) && key(other).equals(key(candidate))) {
                places.add(other.place());
            }
        }
        return 0.12 * Math.min(3, places.size());
    }

    private static Set<String> key(Candidate candidate) {
        Set<String> keys = new HashSet<>();
        candidate.names().forEach(name -> keys.add(Names.key(name)));
        return keys;
    }
}
