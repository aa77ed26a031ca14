package dev.winnow.extract.facts;

import dev.winnow.extract.facts.author.AuthorFinder;
import dev.winnow.extract.facts.author.AuthorFinder.ToldAuthors;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.date.DateFinder.StatedDates;
import dev.winnow.extract.facts.evidence.EvidenceCollector;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MainItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.site.ShownTexts;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.Headline;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.FactSample;
import dev.winnow.extract.site.SiteFact;
import dev.winnow.extract.tree.ElementPlace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a page what its site's other pages are to know of its facts: what its sources tell, and which elements say what its
 * structured data states. Weighs nothing, and so takes a third of the time that reading the facts takes.
 */
public final class FactSampler {
    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final Map<Integer, List<Element>> shown;
    private final FactSample.Builder sample = new FactSample.Builder();

    private FactSampler(Document document, @Nullable String url) {
        page = EvidenceCollector.collect(document, url);
        main = MainItem.of(page);
        site = SiteNames.of(page, main);
        shown = ShownTexts.of(document, place -> true);
    }

    /**
     * What is to be remembered of a page's facts.
     *
     * @param url the page's address, null where unknown
     * @param capturedAt as for {@link FactsReader#read}
     */
    public static FactSample of(Document document, @Nullable String url, @Nullable Instant capturedAt) {
        FactSampler sampler = new FactSampler(document, url);
        sampler.shown.keySet().forEach(sampler.sample::place);
        sampler.authors();
        sampler.dates(capturedAt);
        sampler.sections();
        sampler.others();
        return sampler.sample.build();
    }

    private void authors() {
        ToldAuthors told = AuthorFinder.told(page, main, site);
        told.bySource().forEach((source, names) -> told(SiteFact.AUTHOR, source, names));
        if (!told.stated().isEmpty()) {
            Set<String> keys = AuthorFinder.keys(told.stated());
            sample.stated(SiteFact.AUTHOR);
            shown.forEach((place, elements) -> {
                Checkpoint.pass();
                if (isBylines(elements, keys)) {
                    shown(SiteFact.AUTHOR, place, elements);
                }
            });
        }
    }

    /** Whether the elements of a place name the authors, all of them and nobody else. */
    private static boolean isBylines(List<Element> elements, Set<String> authors) {
        List<String> texts = elements.stream().map(ShownTexts::text).toList();
        String all = FactText.fold(String.join("\n", texts));
        return authors.stream().allMatch(all::contains)
                && AuthorFinder.keys(AuthorFinder.names(texts)).equals(authors);
    }

    private void dates(@Nullable Instant capturedAt) {
        StatedDates stated = DateFinder.stated(page, main, capturedAt);
        date(SiteFact.PUBLISHED, stated, stated.published() != null);
        date(SiteFact.MODIFIED, stated, stated.modified() != null);
    }

    private void date(SiteFact fact, StatedDates stated, boolean any) {
        if (any) {
            sample.stated(fact);
            shown.forEach((place, elements) -> {
                Checkpoint.pass();
                String text = ShownTexts.text(elements.get(0));
                if (stated.isShown(page, fact == SiteFact.PUBLISHED, text)) {
                    shown(fact, place, elements);
                }
            });
        }
    }

    private void sections() {
        String title = page.meta("og:title");
        SourcedFact<String> headline = new SourcedFact<>(title == null ? page.title() : title, "title", 0.5);
        Headline below = new Headline(headline, page.lines().size());
        SectionFinder finder = new SectionFinder(page, main, site, below, SiteKnowledge.NONE);
        String stated = null;
        for (SourcedFact<String> found : finder.all()) {
            told(SiteFact.SECTION, found.place(), List.of(found.value()));
            stated = stated == null && SectionFinder.isStated(found) ? FactText.fold(found.value()) : stated;
        }
        if (stated != null) {
            String section = stated;
            sample.stated(SiteFact.SECTION);
            shown.forEach((place, elements) -> {
                Checkpoint.pass();
                if (FactText.fold(ShownTexts.text(elements.get(0))).equals(section)) {
                    shown(SiteFact.SECTION, place, elements);
                }
            });
        }
        for (SourcedFact<List<String>> found :
                new TagFinder(page, main, new Headline(headline, 0), SiteKnowledge.NONE).all()) {
            told(SiteFact.TAGS, found.place(), found.value());
        }
    }

    private void others() {
        for (SourcedFact<String> found : OtherFacts.canonicals(page, main)) {
            told(SiteFact.CANONICAL, found.place(), List.of(found.value()));
        }
        SiteNames.ends(page.title()).forEach((end, part) -> told(SiteFact.SITE_NAME, end, List.of(part)));
    }

    private void told(SiteFact fact, String source, Collection<String> values) {
        sample.told(fact, source.hashCode(), SiteKnowledge.hash(values));
    }

    private void shown(SiteFact fact, int place, List<Element> elements) {
        sample.shown(fact, place, ElementPlace.words(elements.get(0)));
    }
}
