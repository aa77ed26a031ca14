package dev.winnow.extract.facts;

import dev.winnow.extract.facts.evidence.ElementMark;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.Headline;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.facts.title.TitleBallot;
import dev.winnow.extract.site.SiteFact;
import dev.winnow.extract.tree.SmallTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the section that the site filed the page under. */
final class SectionFinder {
    /** What sites call their front page, and what files a page nowhere; folded as texts are. */
    private static final Set<String> HOME = Stream.of(
                    "home",
                    "homepage",
                    "start",
                    "startseite",
                    "accueil",
                    "inicio",
                    "início",
                    "pagina inicial",
                    "главная",
                    "strona glowna",
                    "αρχικη",
                    "首页",
                    "首頁",
                    "トップ",
                    "ホーム",
                    "홈",
                    "الرئيسية",
                    "uncategorized",
                    "allgemein",
                    "hem",
                    "hjem",
                    "etusivu",
                    "ana sayfa",
                    "domů",
                    "you are here")
            .map(FactText::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final int BESIDE = 3;
    private static final int MAX_LENGTH = 60;
    /** Lines above the headline in which an unnamed breadcrumb may stand. */
    private static final int ABOVE = 5;

    private static final int MAX_CRUMBS = 6;
    private static final int MAX_TRAIL = 160;
    /** Farther into a box nobody looks for its first links; what holds more is no trail of them. */
    private static final int MOST_NODES = 5_000;

    private static final int MOST_CHARACTERS = 20_000;

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final Headline headline;

    private final SiteKnowledge known;

    SectionFinder(PageEvidence page, @Nullable JsonItem main, SiteNames site, Headline headline, SiteKnowledge known) {
        this.known = known;
        this.page = page;
        this.main = main;
        this.site = site;
        this.headline = headline;
    }

    /** The first source that names a section which is not the whole site's. */
    @Nullable
    SourcedFact<String> find() {
        return Stream.concat(Stream.concat(stated(), placed()), shown())
                .map(Supplier::get)
                .filter(found -> found != null && !isOfSite(found))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfSite(SourcedFact<String> found) {
        return known.isOfSite(SiteFact.SECTION, found.place(), found.value());
    }

    /** What each of the page's own sources names that need not know where the headline stands. */
    List<SourcedFact<String>> all() {
        List<SourcedFact<String>> all = new ArrayList<>();
        Stream.concat(stated(), shown().limit(2)).map(Supplier::get).forEach(found -> {
            if (found != null) {
                all.add(found);
            }
        });
        return all;
    }

    private Stream<Supplier<@Nullable SourcedFact<String>>> stated() {
        return Stream.of(
                () -> usable(main == null ? null : main.text("articleSection"), "json-ld:articleSection", 0.9),
                () -> usable(
                        page.meta("article:section", "og:article:section", "parsely-section", "dc.type.section"),
                        "article:section",
                        0.9),
                () -> last(statedCrumbs(), "json-ld:BreadcrumbList", 0.85));
    }

    private Stream<Supplier<@Nullable SourcedFact<String>>> placed() {
        return known.placed(SiteFact.SECTION).stream()
                .filter(placed ->
                        !known.isOfSite(SiteFact.SECTION, placed.texts().get(0)))
                .map(placed -> () -> usable(placed.texts().get(0), placed.source(), placed.trust()));
    }

    private Stream<Supplier<@Nullable SourcedFact<String>>> shown() {
        return Stream.of(
                () -> last(shownCrumbs(), "breadcrumb", 0.75),
                this::linked,
                () -> last(plainCrumbs(), "links:home", 0.6));
    }

    /** Whether a source is structured data. */
    static boolean isStated(SourcedFact<String> found) {
        return found.place().startsWith("json-ld:") || found.place().equals("article:section");
    }

    private @Nullable SourcedFact<String> usable(@Nullable String text, String place, double confidence) {
        if (text == null
                || text.isBlank()
                || text.length() > MAX_LENGTH
                || site.isSite(text)
                || isHome(text)
                || isTitle(text)) {
            return null;
        }
        return new SourcedFact<>(text, place, confidence);
    }

    private static boolean isHome(String text) {
        return HOME.contains(FactText.fold(text));
    }

    private boolean isTitle(String text) {
        return headline.title() != null
                && FactText.fold(headline.title().value()).equals(FactText.fold(text));
    }

    /** Last usable crumb that is not the page itself. */
    private @Nullable SourcedFact<String> last(List<String> crumbs, String place, double confidence) {
        for (int i = crumbs.size() - 1; i >= 0; i--) {
            SourcedFact<String> found = usable(crumbs.get(i), place, confidence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<String> statedCrumbs() {
        JsonItem list = page.items().first("breadcrumblist");
        List<String> crumbs = new ArrayList<>();
        if (list != null) {
            for (JsonItem entry : page.items().resolve(list.fields().get("itemListElement"))) {
                String name = entry.text("name");
                for (JsonItem inner : page.items().resolve(entry.fields().get("item"))) {
                    name = name == null ? inner.text("name") : name;
                }
                if (name != null) {
                    crumbs.add(name);
                }
            }
        }
        return withoutPage(crumbs);
    }

    private List<String> shownCrumbs() {
        for (MarkedElement spot : page.spots()) {
            boolean list = spot.is(ElementMark.BREADCRUMB) || spot.scope().equals("breadcrumblist");
            if (list && spot.line() <= headline.line() + 10) {
                List<String> crumbs = new ArrayList<>();
                spot.element().stream()
                        .limit(MOST_NODES)
                        .filter(link -> link.nameIs("a"))
                        .limit(12)
                        .forEach(link -> crumbs.add(FactText.of(link, MAX_LENGTH + 1)));
                if (crumbs.size() >= 2) {
                    return crumbs.size() > 2 ? withoutPage(crumbs) : crumbs;
                }
            }
        }
        return List.of();
    }

    /** Links above the headline of which the first leads home, whatever their box is called. */
    private List<String> plainCrumbs() {
        for (int i = Math.max(0, headline.line() - ABOVE); i < headline.line(); i++) {
            Element box = page.lines().get(i).element();
            for (int up = 0; up < 2 && box != null && isSmall(box); up++, box = box.parent()) {
                List<Element> links = box.getElementsByTag("a");
                boolean trail = links.size() >= 2
                        && links.size() <= MAX_CRUMBS
                        && box.text().length() <= MAX_TRAIL;
                if (trail && isHome(links.get(0).text())) {
                    return withoutPage(links.stream().map(Element::text).toList());
                }
            }
        }
        return List.of();
    }

    private static boolean isSmall(Element box) {
        return SmallTree.isSmall(box, MOST_NODES, MOST_CHARACTERS);
    }

    /** The last crumb is the page itself where it repeats words of its title. */
    private List<String> withoutPage(List<String> crumbs) {
        if (crumbs.isEmpty() || headline.title() == null) {
            return crumbs;
        }
        String last = FactText.fold(crumbs.get(crumbs.size() - 1));
        boolean page = TitleBallot.overlap(last, FactText.fold(headline.title().value())) > 0.5;
        return page ? crumbs.subList(0, crumbs.size() - 1) : crumbs;
    }

    private @Nullable SourcedFact<String> linked() {
        for (MarkedElement spot : page.spots()) {
            Element element = spot.element();
            boolean category = spot.is(ElementMark.SECTION)
                    && (element.normalName().equals("a")
                            || (isBesideHeadline(spot) && isOneLink(element))
                            || element.attr("rel").toLowerCase(Locale.ROOT).contains("category"));
            if (category && spot.zone() == PageZone.MAIN) {
                SourcedFact<String> found = usable(spot.text(), "link:category", 0.6);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isBesideHeadline(MarkedElement spot) {
        return Math.abs(spot.line() - headline.line()) <= BESIDE;
    }

    /** Whether the element holds one link and nothing else. */
    private static boolean isOneLink(Element element) {
        Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
        return only != null
                && only.normalName().equals("a")
                && element.ownText().isBlank();
    }
}
