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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a page what its site's other pages are to know of its facts: what its sources tell, and which elements say what its
 * structured data states. Weighs nothing.
 */
public final class FactSampler {
    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final List<ShownPlace> shown;
    private final FactSample.Builder sample = new FactSample.Builder();

    private FactSampler(Document document, @Nullable String url) {
        page = EvidenceCollector.collect(document, url);
        main = MainItem.of(page);
        site = SiteNames.of(page, main);
        shown = ShownTexts.of(document, place -> true).entrySet().stream()
                .map(each -> new ShownPlace(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * What is to be remembered of a page's facts.
     *
     * @param url the page's address, null where unknown
     * @param capturedAt as for {@link FactsReader#read}
     */
    public static FactSample of(Document document, @Nullable String url, @Nullable Instant capturedAt) {
        FactSampler sampler = new FactSampler(document, url);
        sampler.shown.forEach(each -> sampler.sample.place(each.place));
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
            shown(SiteFact.AUTHOR, place -> isBylines(place, keys));
        }
    }

    /** Whether the elements of a place name the authors, all of them and nobody else. */
    private static boolean isBylines(ShownPlace place, Set<String> authors) {
        return authors.stream().allMatch(place.folded()::contains)
                && AuthorFinder.keys(AuthorFinder.names(place.texts())).equals(authors);
    }

    private void dates(@Nullable Instant capturedAt) {
        StatedDates stated = DateFinder.stated(page, main, capturedAt);
        date(SiteFact.PUBLISHED, stated, stated.published() != null);
        date(SiteFact.MODIFIED, stated, stated.modified() != null);
    }

    private void date(SiteFact fact, StatedDates stated, boolean any) {
        if (any) {
            sample.stated(fact);
            shown(fact, place -> stated.isShown(fact == SiteFact.PUBLISHED, place.first()));
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
            shown(SiteFact.SECTION, place -> FactText.fold(place.first()).equals(section));
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

    private void shown(SiteFact fact, Predicate<ShownPlace> shows) {
        for (ShownPlace place : shown) {
            Checkpoint.pass();
            if (shows.test(place)) {
                sample.shown(fact, place.place, place.words());
            }
        }
    }
}
