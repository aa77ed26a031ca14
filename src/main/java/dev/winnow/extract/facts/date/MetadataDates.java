package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes the dates that a page states for programs: structured data, {@code meta} elements, its address. */
final class MetadataDates {
    private static final Pattern PUBLISHED_NAME =
            Pattern.compile("publish\\w*[-_.: ]?(?:date|time|on|at)|(?:date|time)[-_.: ]?publish|pub[-_]?date");
    private static final List<String> SOCIAL =
            List.of("article:published_time", "og:article:published_time", "og:published_time", "article:published");
    private static final List<String> PUBLISHED = List.of(
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubdate",
            "publication_date",
            "published",
            "article.published",
            "cxenseparse:recs:publishtime",
            "dc.date.issued",
            "dcterms.issued",
            "dc.issued",
            "citation_publication_date",
            "citation_online_date",
            "prism.publicationdate",
            "originalpublicationdate",
            "article_date_original",
            "rnews:datepublished",
            "displaydate",
            "weibo: article:create_at");
    private static final List<String> DATED = List.of(
            "dc.date",
            "dcterms.date",
            "date",
            "dc.date.created",
            "dc:date.created",
            "dcterms.created",
            "citation_date",
            "article:post_date",
            "bt:pubdate",
            "created",
            "date_published",
            "artikel:datum",
            "search.date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "article:modified",
            "lastmod",
            "last-modified",
            "dc.date.modified",
            "dcterms.modified",
            "datemodified",
            "modified",
            "updated",
            "revised",
            "og:modified_time");

    private final PageEvidence page;
    private final DateConventions reading;
    private final DateBallot ballot;

    MetadataDates(PageEvidence page, DateConventions reading, DateBallot ballot) {
        this.page = page;
        this.reading = reading;
        this.ballot = ballot;
    }

    void propose(@Nullable JsonItem main) {
        if (main != null) {
            item(main, 0.97, 0.9);
        }
        for (JsonItem item : page.items().items()) {
            Checkpoint.pass();
            if (!item.under().equals("elsewhere")) {
                boolean whole = item.types().stream().anyMatch(t -> t.endsWith("page") || t.endsWith("article"));
                item(item, whole ? 0.85 : 0.5, whole ? 0.85 : 0.5);
            }
        }
        metas();
        DateStamp address = MachineDateParser.inAddress(page.address());
        ballot.published(address == null ? null : ParsedDate.of(address), "url", 0.6);
    }

    private void item(JsonItem item, double publishedTrust, double modifiedTrust) {
        ballot.published(read(item.text("datePublished")), "json-ld:datePublished", publishedTrust);
        ballot.published(read(item.text("dateCreated")), "json-ld:dateCreated", publishedTrust - 0.2);
        ballot.published(read(item.text("uploadDate")), "json-ld:uploadDate", publishedTrust - 0.3);
        ballot.modified(read(item.text("dateModified")), "json-ld:dateModified", modifiedTrust);
    }

    private void metas() {
        published(SOCIAL, 0.95);
        published(PUBLISHED, 0.85);
        published(DATED, 0.66);
        for (Map.Entry<String, List<String>> meta : page.metas().entrySet()) {
            Checkpoint.pass();
            if (Watched.matcher(PUBLISHED_NAME, meta.getKey()).find()) {
                ballot.published(read(meta.getValue().get(0)), "meta:" + meta.getKey(), 0.7);
            }
        }
        for (String name : MODIFIED) {
            ballot.modified(read(page.meta(name)), "meta:" + name, 0.8);
        }
    }

    private void published(List<String> names, double trust) {
        for (String name : names) {
            ballot.published(read(page.meta(name)), "meta:" + name, trust);
        }
    }

    private @Nullable ParsedDate read(@Nullable String value) {
        return value == null ? null : reading.read(value);
    }
}
