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
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.SiteFact;
import dev.winnow.extract.tree.SmallTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the tags that a page was given: the first kind of place that names any is believed. */
final class TagFinder {
    private static final int MAX_TAGS = 40;
    private static final int MAX_LENGTH = 80;
    /** A longer list is a cloud of all the site's tags. */
    private static final int MOST_LISTED = 15;
    /** What holds more is no list of tags, whatever it is named. */
    private static final int MOST_NODES = 5_000;

    private static final int MOST_CHARACTERS = 20_000;

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final Headline headline;

    private final SiteKnowledge known;

    TagFinder(PageEvidence page, @Nullable JsonItem main, Headline headline, SiteKnowledge known) {
        this.known = known;
        this.page = page;
        this.main = main;
        this.headline = headline;
    }

    /** The tags of the first kind of place whose list is not the same on the whole site. */
    @Nullable
    SourcedFact<List<String>> find() {
        return sources()
                .map(Supplier::get)
                .filter(found -> found != null && !known.isOfSite(SiteFact.TAGS, found.place(), found.value()))
                .findFirst()
                .orElse(null);
    }

    /** The tags of each kind of place. */
    List<SourcedFact<List<String>>> all() {
        List<SourcedFact<List<String>>> all = new ArrayList<>();
        sources().map(Supplier::get).forEach(found -> {
            if (found != null) {
                all.add(found);
            }
        });
        return all;
    }

    private Stream<Supplier<@Nullable SourcedFact<List<String>>>> sources() {
        return Stream.concat(
                Stream.of(
                        () -> tags(page.metas().getOrDefault("article:tag", List.of()), "article:tag", 0.9, false),
                        () -> main == null
                                ? null
                                : tags(JsonItem.strings(main.fields().get("keywords")), "json-ld:keywords", 0.85, true),
                        () -> tags(marked(), "microdata:keywords", 0.8, false),
                        () -> tags(linked(), "rel:tag", 0.7, false),
                        () -> tags(listed(), "class:tags", 0.6, false)),
                Stream.of("news_keywords", "parsely-tags", "sailthru.tags", "keywords", "dc.subject")
                        .map(name ->
                                () -> tags(page.metas().getOrDefault(name, List.of()), "meta:" + name, 0.6, true)));
    }

    /** What the page tells search engines, whatever else it shows as tags. */
    static @Nullable SourcedFact<List<String>> keywords(PageEvidence page) {
        return tags(page.metas().getOrDefault("keywords", List.of()), "meta:keywords", 0.6, true);
    }

    private List<String> marked() {
        List<String> marked = new ArrayList<>();
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            if (spot.property().equals("keywords") && spot.zone() == PageZone.MAIN && spot.value() == null) {
                marked.add(spot.text());
            }
        }
        return marked;
    }

    private List<String> linked() {
        List<String> linked = new ArrayList<>();
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            if (spot.element().normalName().equals("a") && spot.is(ElementMark.TAGS) && spot.zone() == PageZone.MAIN) {
                linked.add(spot.text());
            }
        }
        return linked;
    }

    /** The links of a box below the headline that is named for tags and holds little else. */
    private List<String> listed() {
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            boolean named = spot.is(ElementMark.TAGS)
                    && !spot.is(ElementMark.SECTION)
                    && spot.element().isBlock();
            if (named && isOfArticle(spot) && spot.line() >= headline.line() && isSmall(spot.element())) {
                List<String> links = new ArrayList<>();
                int letters = 0;
                for (Element link : spot.element().getElementsByTag("a")) {
                    Checkpoint.pass();
                    String text = link.text().strip();
                    letters += text.length();
                    links.add(text);
                }
                boolean list = !links.isEmpty() && links.size() <= MOST_LISTED;
                if (list && letters * 2 > spot.element().text().length()) {
                    return links;
                }
            }
        }
        return List.of();
    }

    private static boolean isSmall(Element box) {
        return SmallTree.isSmall(box, MOST_NODES, MOST_CHARACTERS);
    }

    /** An article's own footer is a side column to others. */
    private static boolean isOfArticle(MarkedElement spot) {
        return spot.zone() == PageZone.MAIN
                || (spot.zone() == PageZone.ASIDE && spot.element().closest("article") != null);
    }

    private static @Nullable SourcedFact<List<String>> tags(
            List<String> values, String place, double confidence, boolean split) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String value : values) {
            Checkpoint.pass();
            for (String tag : split ? value.split("[,;、，]", 200) : new String[] {value}) {
                Checkpoint.pass();
                String clean = FactText.clean(tag).replaceFirst("^#+\\s*", "");
                if (!clean.isEmpty() && clean.length() <= MAX_LENGTH && tags.size() < MAX_TAGS) {
                    tags.putIfAbsent(FactText.fold(clean), clean);
                }
            }
        }
        return tags.isEmpty() ? null : new SourcedFact<>(List.copyOf(tags.values()), place, confidence);
    }
}
