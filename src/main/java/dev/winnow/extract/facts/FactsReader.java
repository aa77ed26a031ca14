package dev.winnow.extract.facts;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.extract.facts.author.AuthorFinder;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.evidence.EvidenceCollector;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MainItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.Headline;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.facts.title.TitleFinder;
import dev.winnow.extract.site.SiteFacts;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's metadata from the parsed document: from structured data, {@code meta} elements and what stands on the
 * page. Immutable and safe to share between threads; the document is left as it is.
 */
public final class FactsReader {

    /** Reads a page of which nothing is known to {@linkplain #read(Document, String, Instant, PageType) be of a type}. */
    public Facts read(Document doc, @Nullable String url, @Nullable Instant capturedAt) {
        return read(doc, url, capturedAt, null);
    }

    /**
     * Reads everything but the language, which the text itself tells best.
     *
     * @param doc the whole page, nothing removed yet
     * @param url the page's address, null where unknown
     * @param capturedAt when it was captured: no date may be later, relative dates count back from it; null where unknown
     * @param type what kind of page it is, null where unknown
     */
    public Facts read(Document doc, @Nullable String url, @Nullable Instant capturedAt, @Nullable PageType type) {
        return read(doc, url, capturedAt, type, StatedFacts.NONE);
    }

    /** The same, where somebody has pointed at facts. */
    public Facts read(
            Document doc,
            @Nullable String url,
            @Nullable Instant capturedAt,
            @Nullable PageType type,
            StatedFacts stated) {
        return read(doc, url, capturedAt, type, stated, SiteFacts.NONE);
    }

    /**
     * The same, where the site's other pages are known.
     *
     * @param siteFacts where they show facts, and which are the site's own
     */
    public Facts read(
            Document doc,
            @Nullable String url,
            @Nullable Instant capturedAt,
            @Nullable PageType type,
            StatedFacts stated,
            SiteFacts siteFacts) {
        SiteKnowledge known = SiteKnowledge.of(siteFacts, doc);
        PageEvidence page = EvidenceCollector.collect(doc, url);
        JsonItem main = MainItem.of(page);
        SiteNames site = SiteNames.of(page, main, known);
        Headline headline = TitleFinder.find(page, main, site, type);
        DateFinder.Dates dates = DateFinder.find(page, main, headline.line(), capturedAt, known);

        FactsBuilder facts = new FactsBuilder();
        facts.text(FactField.TITLE, headline.title());
        boolean forum = type == PageType.FORUM;
        facts.texts(FactField.AUTHORS, AuthorFinder.find(page, main, site, headline.line(), forum, known));
        facts.dates(dates);
        facts.text(FactField.SITE_NAME, site.best());
        new OtherFacts(page, main, site, headline, known).addTo(facts);
        return stated.over(facts.build(), page, capturedAt);
    }
}
