package dev.winnow.extract.facts;

import dev.winnow.extract.PageType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the title: each place that may state it proposes one, and the proposal that its own place and the agreement of
 * the others speak for most wins. The page's main heading weighs most: it is what a reader would call the title.
 */
final class TitleFinder {
    private static final int MAX_LENGTH = 300;
    private static final double LINKS_HOME = 0.2;
    private static final double UNHEARD = 0.5;
    /** The main heading of a page that offers a service is its slogan; what it offers stands in the document's title. */
    private static final double SLOGAN = 0.6;

    private static final double OFFER = 1.5;

    private record Candidate(String text, String folded, String place, double weight, int line) {
        boolean isStated() {
            return line < 0;
        }
    }

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final boolean service;
    private final List<Candidate> candidates = new ArrayList<>();
    private final @Nullable String titleTail;

    private TitleFinder(PageEvidence page, @Nullable JsonItem main, SiteNames site, boolean service) {
        this.service = service;
        this.page = page;
        this.main = main;
        this.site = site;
        this.titleTail = new TitleParts(page.title()).tailUnderHeading(page.lines());
    }

    /** @param type what kind of page it is, null where unknown */
    static Headline find(PageEvidence page, @Nullable JsonItem main, SiteNames site, @Nullable PageType type) {
        TitleFinder finder = new TitleFinder(page, main, site, type == PageType.SERVICE);
        finder.gather();
        return finder.choose();
    }

    private void gather() {
        headings();
        stated(page.meta("og:title"), "og:title", 0.46);
        stated(page.meta("twitter:title"), "twitter:title", 0.3);
        if (main != null) {
            stated(main.text("headline"), "json-ld:headline", 0.6);
            stated(main.text("name"), "json-ld:name", 0.28);
        }
        stated(
                page.meta("dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title"),
                "meta:title",
                0.6);
        marked();
        if (!page.title().isEmpty()) {
            documentTitle();
        }
        candidates.replaceAll(this::unheard);
    }

    /** A heading that shares no word with any title stated for programs is more likely a box of the page than its title. */
    private Candidate unheard(Candidate candidate) {
        boolean alone = candidate.place().equals("h1")
                && candidates.stream().anyMatch(Candidate::isStated)
                && candidates.stream()
                        .noneMatch(other -> other.isStated() && overlap(candidate.folded(), other.folded()) > 0);
        return alone
                ? new Candidate(
                        candidate.text(),
                        candidate.folded(),
                        candidate.place(),
                        candidate.weight() * UNHEARD,
                        candidate.line())
                : candidate;
    }

    private void documentTitle() {
        TitleParts whole = new TitleParts(page.title());
        Candidate shown = shownPart(whole.parts().stream().map(Texts::fold).toList());
        String head = shown == null ? whole.shownHead(page.lines(), site) : null;
        if (shown != null) {
            add(shown.text(), "title", 0.5, -1);
            return;
        }
        if (head != null) {
            add(head, "title", 0.5, -1);
            return;
        }
        String bare = whole.withoutSite(site);
        add(bare, "title", 0.5, -1);
        if (bare.equals(page.title())) {
            add(TitleParts.withoutTail(bare), "title", 0.3, -1);
        }
    }

    /** The heading that one of the parts repeats. */
    private @Nullable Candidate shownPart(List<String> parts) {
        Candidate shown = null;
        for (Candidate known : candidates) {
            boolean heading = known.place().equals("h1") || known.place().equals("h2");
            boolean better = shown == null || known.weight() > shown.weight();
            boolean part = heading && known.weight() > LINKS_HOME && parts.contains(known.folded());
            shown = part && better && !site.isSite(known.text()) ? known : shown;
        }
        return shown;
    }

    private void headings() {
        int level1 = 0;
        int level2 = 0;
        boolean inMain = page.lines().stream().anyMatch(line -> isMain(line) && inContent(line));
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            if (isMain(line) && level1 < 6) {
                double first = level1++ == 0 ? 1.0 : 0.7;
                double weight = inMain && !inContent(line) ? first * 0.75 : inMain ? Math.max(first, 0.85) : first;
                heading(
                        line,
                        "h1",
                        HeadingText.linksHome(line.element(), page.url()) ? weight * LINKS_HOME : weight,
                        i);
            } else if (line.heading() == 2 && line.zone() == Zone.MAIN && level2 < 4) {
                heading(line, "h2", level2++ == 0 ? 0.21 : 0.07, i);
            }
        }
    }

    private void heading(Line line, String place, double weight, int index) {
        String bare = new TitleParts(HeadingText.of(line)).withoutNamedSite(site);
        boolean tail = titleTail != null && titleTail.equals(Texts.fold(bare));
        add(bare, place, tail ? weight * LINKS_HOME : weight, index);
    }

    private static boolean isMain(Line line) {
        return line.heading() == 1 && line.zone() == Zone.MAIN;
    }

    private static boolean inContent(Line line) {
        for (Element e = line.element(); e != null; e = e.parent()) {
            if (e.normalName().equals("main") || e.normalName().equals("article")) {
                return true;
            }
        }
        return false;
    }

    private void marked() {
        int count = 0;
        for (Spot spot : page.spots()) {
            boolean work = spot.scope().endsWith("article") || spot.scope().equals("product");
            boolean property = spot.property().equals("headline")
                    || (work && spot.property().equals("name"));
            boolean named = spot.is(Mark.TITLE) && spot.element().isBlock();
            if ((property || named) && spot.zone() == Zone.MAIN && count < 6) {
                String text = spot.value() != null && property ? spot.value() : spot.text();
                if (!text.isEmpty() && text.indexOf('\n') < 0) {
                    count++;
                    add(text, property ? "microdata:headline" : "class:title", property ? 0.5 : 0.15, spot.line());
                }
            }
        }
    }

    private void stated(@Nullable String text, String place, double weight) {
        if (text != null) {
            TitleParts parts = new TitleParts(text);
            String whole = parts.withoutNamedSite(site);
            add(isShown(whole) ? whole : parts.withoutSite(site), place, weight, -1);
        }
    }

    /** Whether a heading shows exactly this. */
    private boolean isShown(String text) {
        String folded = Texts.fold(text);
        return candidates.stream().anyMatch(c -> c.line() >= 0 && c.folded().equals(folded));
    }

    private void add(String text, String place, double weight, int line) {
        String clean = HeadingText.trimmed(text);
        String folded = Texts.fold(clean);
        if (clean.isEmpty() || clean.length() > MAX_LENGTH || folded.isEmpty()) {
            return;
        }
        double own = worth(place) * (site.isSite(clean) ? weight * 0.3 : weight);
        candidates.add(new Candidate(clean, folded, place, own, line));
    }

    private double worth(String place) {
        return !service ? 1 : place.equals("h1") ? SLOGAN : place.equals("title") ? OFFER : 1;
    }

    private Headline choose() {
        Candidate best = null;
        double bestScore = -1;
        for (Candidate candidate : candidates) {
            double score = score(candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best == null) {
            return new Headline(null, firstHeading());
        }
        double confidence = 0.4 + Math.min(0.55, agreement(best) * 0.3);
        return new Headline(new Found<>(best.text(), best.place(), confidence), line(best));
    }

    private double score(Candidate candidate) {
        return candidate.weight() + 0.7 * agreement(candidate);
    }

    /** How much the other places' titles have in common with this one, each place counted once. */
    private double agreement(Candidate candidate) {
        Map<String, Double> best = new HashMap<>();
        for (Candidate other : candidates) {
            if (!other.place().equals(candidate.place())) {
                best.merge(other.place(), other.weight() * overlap(candidate.folded(), other.folded()), Math::max);
            }
        }
        return best.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Share of common words, Dice's coefficient; squared so that half a title counts for little. */
    static double overlap(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        List<String> a = Texts.words(one);
        List<String> b = new ArrayList<>(Texts.words(other));
        int total = a.size() + b.size();
        int common = 0;
        for (String word : a) {
            common += b.remove(word) ? 1 : 0;
        }
        double dice = total == 0 ? 0 : 2.0 * common / total;
        return dice * dice;
    }

    private int line(Candidate best) {
        if (best.line() >= 0) {
            return candidates.stream()
                    .filter(c -> c.line() >= 0 && c.folded().equals(best.folded()))
                    .mapToInt(Candidate::line)
                    .min()
                    .orElse(best.line());
        }
        int found = -1;
        double bestOverlap = 0.5;
        for (int i = 0; i < page.lines().size() && i < 600; i++) {
            Line line = page.lines().get(i);
            if (line.zone() == Zone.MAIN && line.text().length() <= MAX_LENGTH) {
                double overlap = overlap(best.folded(), Texts.fold(line.text())) + (line.heading() > 0 ? 0.1 : 0);
                if (overlap > bestOverlap) {
                    bestOverlap = overlap;
                    found = i;
                }
            }
        }
        return found >= 0 ? found : firstHeading();
    }

    private int firstHeading() {
        for (int level = 1; level <= 2; level++) {
            for (int i = 0; i < page.lines().size(); i++) {
                if (page.lines().get(i).heading() == level
                        && page.lines().get(i).zone() == Zone.MAIN) {
                    return i;
                }
            }
        }
        return 0;
    }
}
