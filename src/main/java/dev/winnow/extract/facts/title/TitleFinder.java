package dev.winnow.extract.facts.title;

import dev.winnow.article.PageType;
import dev.winnow.extract.facts.evidence.ElementMark;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.HeadingText;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.facts.evidence.WebAddresses;
import dev.winnow.extract.limit.Checkpoint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the title: each place that may state it proposes one, and the proposal that its own place and the agreement of
 * the others speak for most wins. The page's main heading weighs most: it is what a reader would call the title.
 */
public final class TitleFinder {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 600;
    private static final double LINKS_HOME = 0.2;
    /** The main heading of a page that offers a service is its slogan; what it offers stands in the document's title. */
    private static final double SLOGAN = 0.6;

    private static final double OFFER = 1.5;

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final boolean service;
    private final TitleBallot ballot;
    private final @Nullable String titleTail;
    /** Whether it is the front page, whose title tells whose it is. */
    private final boolean front;
    /** What programs are told is the title, folded. */
    private final Set<String> told;

    private TitleFinder(PageEvidence page, @Nullable JsonItem main, SiteNames site, boolean service) {
        this.service = service;
        this.page = page;
        this.main = main;
        this.site = site;
        this.ballot = new TitleBallot(site);
        this.front = WebAddresses.isFront(page.address());
        this.told = told(page, main, site);
        this.titleTail = new TitleParts(page.title()).tailUnderHeading(page.lines());
    }

    /**
     * The title of a page, and where it is seen.
     *
     * @param type what kind of page it is, null where unknown
     */
    public static Headline find(PageEvidence page, @Nullable JsonItem main, SiteNames site, @Nullable PageType type) {
        TitleFinder finder = new TitleFinder(page, main, site, type == PageType.SERVICE);
        finder.gather();
        return finder.choose();
    }

    private static Set<String> told(PageEvidence page, @Nullable JsonItem main, SiteNames site) {
        Set<String> told = new HashSet<>();
        String headline = main == null ? null : main.text("headline");
        for (String text : Arrays.asList(page.title(), page.meta("og:title"), headline)) {
            if (text != null && text.length() <= LONGEST_LINE) {
                told.add(FactText.fold(new TitleParts(text).withoutNamedSite(site)));
                told.add(FactText.fold(new TitleParts(text).withoutSite(site)));
            }
        }
        return told;
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
    }

    private void documentTitle() {
        TitleParts whole = new TitleParts(page.title());
        TitleBallot.TitleCandidate shown =
                ballot.heading(whole.parts().stream().map(FactText::fold).toList(), LINKS_HOME);
        if (shown != null) {
            add(shown.text(), "title", 0.5, -1);
            return;
        }
        String head = whole.shownWhole(page.lines(), site);
        head = head == null ? whole.shownEnd(page.lines(), site) : head;
        if (head != null) {
            add(head, "title", 0.5, -1);
            return;
        }
        String bare = tellsWhose(whole) ? page.title() : whole.withoutSite(site);
        add(bare, "title", 0.5, -1);
        if (bare.equals(page.title())) {
            add(TitleParts.withoutTail(bare), "title", 0.3, -1);
        }
    }

    private void headings() {
        int level1 = 0;
        int level2 = 0;
        boolean inMain = page.lines().stream().anyMatch(line -> isMain(line) && inContent(line));
        for (int i = 0; i < page.lines().size(); i++) {
            Checkpoint.pass();
            TextLine line = page.lines().get(i);
            if (isMain(line) && level1 < 6) {
                double first = level1++ == 0 ? 1.0 : 0.7;
                double weight = inMain && !inContent(line) ? first * 0.75 : inMain ? Math.max(first, 0.85) : first;
                heading(
                        line,
                        "h1",
                        HeadingText.linksHome(line.element(), page.url()) ? weight * LINKS_HOME : weight,
                        i);
            } else if (line.heading() == 2 && line.zone() == PageZone.MAIN && level2 < 4) {
                heading(line, "h2", level2++ == 0 ? 0.21 : 0.07, i);
            }
        }
    }

    private void heading(TextLine line, String place, double weight, int index) {
        String bare = new TitleParts(HeadingText.of(line, told)).withoutNamedSite(site);
        boolean tail = titleTail != null && titleTail.equals(FactText.fold(bare));
        add(bare, place, tail ? weight * LINKS_HOME : weight, index);
    }

    private static boolean isMain(TextLine line) {
        return line.heading() == 1 && line.zone() == PageZone.MAIN;
    }

    private static boolean inContent(TextLine line) {
        for (Element e = line.element(); e != null; e = e.parent()) {
            if (e.normalName().equals("main") || e.normalName().equals("article")) {
                return true;
            }
        }
        return false;
    }

    private void marked() {
        int count = 0;
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            boolean work = spot.scope().endsWith("article") || spot.scope().equals("product");
            boolean property = spot.property().equals("headline")
                    || (work && spot.property().equals("name"));
            boolean named = spot.is(ElementMark.TITLE) && spot.element().isBlock();
            if ((property || named) && spot.zone() == PageZone.MAIN && count < 6) {
                String text = spot.value() != null && property ? spot.value() : spot.text();
                if (!text.isEmpty() && text.indexOf('\n') < 0) {
                    count++;
                    add(text, property ? "microdata:headline" : "class:title", property ? 0.5 : 0.15, spot.line());
                }
            }
        }
    }

    /** Whether it is a front page's title with the site's name before what no heading shows. */
    private boolean tellsWhose(TitleParts parts) {
        return front && parts.beginsWithSite(site) && !ballot.isShown(parts.withoutNamedSite(site));
    }

    private void stated(@Nullable String text, String place, double weight) {
        if (text != null) {
            TitleParts parts = new TitleParts(text);
            if (tellsWhose(parts)) {
                add(text, place, weight, -1);
                return;
            }
            String whole = parts.withoutNamedSite(site);
            add(ballot.isShown(whole) ? whole : parts.withoutSite(site), place, weight, -1);
        }
    }

    private void add(String text, String place, double weight, int line) {
        double worth = !service ? 1 : place.equals("h1") ? SLOGAN : place.equals("title") ? OFFER : 1;
        ballot.add(text, place, worth * weight, line);
    }

    private Headline choose() {
        TitleBallot.TitleCandidate best = ballot.choose();
        if (best == null) {
            return new Headline(null, firstHeading());
        }
        double confidence = 0.4 + Math.min(0.55, ballot.agreement(best) * 0.3);
        int line = ballot.line(best);
        return new Headline(new SourcedFact<>(best.text(), best.place(), confidence), line >= 0 ? line : nearest(best));
    }

    /** The line that comes nearest to a title that no heading shows, else the first main heading. */
    private int nearest(TitleBallot.TitleCandidate title) {
        int found = -1;
        double best = 0.5;
        for (int i = 0; i < page.lines().size() && i < MOST_LINES; i++) {
            Checkpoint.pass();
            TextLine line = page.lines().get(i);
            if (line.zone() == PageZone.MAIN && line.text().length() <= LONGEST_LINE) {
                double overlap = TitleBallot.overlap(title.folded(), FactText.fold(line.text()))
                        + (line.heading() > 0 ? 0.1 : 0);
                if (overlap > best) {
                    best = overlap;
                    found = i;
                }
            }
        }
        return found >= 0 ? found : firstHeading();
    }

    private int firstHeading() {
        for (int level = 1; level <= 2; level++) {
            for (int i = 0; i < page.lines().size(); i++) {
                Checkpoint.pass();
                if (page.lines().get(i).heading() == level
                        && page.lines().get(i).zone() == PageZone.MAIN) {
                    return i;
                }
            }
        }
        return 0;
    }
}
