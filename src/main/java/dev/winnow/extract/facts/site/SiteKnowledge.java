package dev.winnow.extract.facts.site;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.SiteFact;
import dev.winnow.extract.site.SiteFacts;
import dev.winnow.extract.site.SiteFacts.KnownPlace;
import dev.winnow.extract.tree.ElementPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the other pages of a site tell of the facts of one page. */
public final class SiteKnowledge {
    /** Of a page of whose site nothing is known. */
    public static final SiteKnowledge NONE = new SiteKnowledge(SiteFacts.NONE, Map.of());

    /** Places of a fact that are looked at, the most frequent first. */
    private static final int MOST_PLACES = 4;

    private final SiteFacts site;
    private final Map<SiteFact, List<PlacedTexts>> placed;

    private SiteKnowledge(SiteFacts site, Map<SiteFact, List<PlacedTexts>> placed) {
        this.site = site;
        this.placed = placed;
    }

    /** Looks at a page. */
    public static SiteKnowledge of(SiteFacts site, Document document) {
        if (site.isEmpty()) {
            return NONE;
        }
        Set<Integer> places = site.places().stream().map(KnownPlace::place).collect(Collectors.toSet());
        Map<Integer, List<Element>> shown = places.isEmpty() ? Map.of() : ShownTexts.of(document, places::contains);
        Map<SiteFact, List<PlacedTexts>> placed = new EnumMap<>(SiteFact.class);
        for (KnownPlace place : site.places()) {
            Checkpoint.pass();
            List<PlacedTexts> texts = placed.computeIfAbsent(place.fact(), fact -> new ArrayList<>());
            List<Element> elements = shown.get(place.place());
            if (elements != null && texts.size() < MOST_PLACES) {
                texts.add(new PlacedTexts(
                        place, elements.stream().map(ShownTexts::text).toList()));
            }
        }
        return new SiteKnowledge(site, placed);
    }

    /** What stands where other pages show a fact, the most frequent place first. */
    public List<PlacedTexts> placed(SiteFact fact) {
        return placed.getOrDefault(fact, List.of());
    }

    /** Whether what a source tells is the site's, the same on nearly all its pages. */
    public boolean isOfSite(SiteFact fact, String source, String text) {
        return isOfSite(fact, source, List.of(text));
    }

    /** Whether any source tells a text on nearly all pages. */
    public boolean isOfSite(SiteFact fact, String text) {
        return site.isOfSite(fact, hash(List.of(text)));
    }

    /** The same of a list, in whatever order. */
    public boolean isOfSite(SiteFact fact, String source, Collection<String> texts) {
        return !site.isEmpty() && site.isOfSite(fact, source.hashCode(), hash(texts));
    }

    /** A hash of a fact: of its letters and digits, whatever the order of several. */
    public static int hash(Collection<String> texts) {
        return ElementPlace.spread(texts.stream()
                .map(FactText::fold)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
