package dev.winnow.extract.facts;

import dev.winnow.article.FactField;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.evidence.WebAddresses;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.Headline;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.SiteFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The facts that need no weighing: the first good source in order of trust gives them. */
final class OtherFacts {

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final Headline headline;
    private final SiteKnowledge known;

    OtherFacts(PageEvidence page, @Nullable JsonItem main, SiteNames site, Headline headline, SiteKnowledge known) {
        this.known = known;
        this.page = page;
        this.main = main;
        this.site = site;
        this.headline = headline;
    }

    void addTo(FactsBuilder facts) {
        facts.text(FactField.SECTION, new SectionFinder(page, main, site, headline, known).find());
        facts.texts(FactField.TAGS, new TagFinder(page, main, headline, known).find());
        facts.text(FactField.DESCRIPTION, description());
        facts.text(FactField.IMAGE, image());
        SourcedFact<String> canonical = canonicals(page, main).stream()
                .filter(found -> !isOfSite(found))
                .findFirst()
                .orElse(null);
        facts.text(FactField.CANONICAL_URL, canonical);
        facts.text(FactField.LICENCE, licence());
        facts.text(FactField.OG_URL, sane(page, page.meta("og:url"), "og:url", 0.8));
        facts.texts(FactField.KEYWORDS, TagFinder.keywords(page));
    }

    private @Nullable SourcedFact<String> description() {
        SourcedFact<String> found = meta(
                0.9, "description", "og:description", "twitter:description", "dc.description", "dcterms.description");
        if (found == null && main != null) {
            String text = main.text("description", "abstract");
            found = text == null ? null : new SourcedFact<>(text, "json-ld:description", 0.8);
        }
        return found;
    }

    private @Nullable SourcedFact<String> meta(double confidence, String... names) {
        for (String name : names) {
            String value = page.meta(name);
            if (value != null) {
                return new SourcedFact<>(value, name.contains(":") ? name : "meta:" + name, confidence);
            }
        }
        return null;
    }

    private @Nullable SourcedFact<String> image() {
        for (String name : List.of(
                "og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail")) {
            String address = WebAddresses.absolute(page.meta(name), page.url());
            if (address != null) {
                return new SourcedFact<>(address, name, 0.9);
            }
        }
        String stated = main == null ? null : statedImage(main);
        if (stated != null) {
            return new SourcedFact<>(stated, "json-ld:image", 0.85);
        }
        for (String link : page.links().getOrDefault("image_src", List.of())) {
            Checkpoint.pass();
            String address = WebAddresses.absolute(link, page.url());
            if (address != null) {
                return new SourcedFact<>(address, "link:image_src", 0.8);
            }
        }
        return null;
    }

    private @Nullable String statedImage(JsonItem item) {
        String plain = item.text("image", "thumbnailUrl");
        if (plain == null) {
            for (JsonItem image : page.items().resolve(item.fields().get("image"))) {
                Checkpoint.pass();
                plain = plain == null ? image.text("url", "contentUrl", "@id") : plain;
            }
        }
        return WebAddresses.absolute(plain, page.url());
    }

    /** An address that all pages of a site give for themselves is none of theirs. */
    private boolean isOfSite(SourcedFact<String> found) {
        return known.isOfSite(SiteFact.CANONICAL, found.place(), found.value());
    }

    /** The addresses that a page gives for itself, the most trusted first. */
    static List<SourcedFact<String>> canonicals(PageEvidence page, @Nullable JsonItem main) {
        List<SourcedFact<String>> all = new ArrayList<>();
        for (String link : page.links().getOrDefault("canonical", List.of())) {
            Checkpoint.pass();
            addTo(all, sane(page, link, "link:canonical", 0.95));
        }
        addTo(all, sane(page, page.meta("og:url"), "og:url", 0.8));
        addTo(all, main == null ? null : sane(page, main.text("url", "mainEntityOfPage"), "json-ld:url", 0.7));
        return all;
    }

    private static void addTo(List<SourcedFact<String>> all, @Nullable SourcedFact<String> found) {
        if (found != null) {
            all.add(found);
        }
    }

    /** A home page given as the address of an inner page is a mistake of the site's template. */
    private static @Nullable SourcedFact<String> sane(
            PageEvidence page, @Nullable String address, String place, double confidence) {
        String clean = WebAddresses.clean(address, page.url());
        if (clean == null) {
            return null;
        }
        boolean home = clean.indexOf('/', 8) == clean.length() - 1;
        String own = WebAddresses.clean(page.url(), null);
        boolean inner = own != null && own.indexOf('/', 8) < own.length() - 1;
        return home && inner ? null : new SourcedFact<>(clean, place, confidence);
    }

    private @Nullable SourcedFact<String> licence() {
        String stated = main == null ? null : main.text("license");
        if (stated == null && main != null) {
            for (JsonItem item : page.items().resolve(main.fields().get("license"))) {
                Checkpoint.pass();
                stated = stated == null ? item.text("url", "@id", "name") : stated;
            }
        }
        if (stated != null) {
            return new SourcedFact<>(stated, "json-ld:license", 0.9);
        }
        for (String link : page.links().getOrDefault("license", List.of())) {
            Checkpoint.pass();
            String address = WebAddresses.absolute(link, page.url());
            if (address != null) {
                return new SourcedFact<>(address, "link:license", 0.9);
            }
        }
        return linkedLicence();
    }

    private @Nullable SourcedFact<String> linkedLicence() {
        SourcedFact<String> found = null;
        for (MarkedElement spot : page.spots()) {
            Checkpoint.pass();
            String href = spot.element().attr("href");
            boolean related =
                    spot.element().attr("rel").toLowerCase(Locale.ROOT).contains("license");
            boolean commons = href.contains("creativecommons.org/licenses/")
                    || href.contains("creativecommons.org/publicdomain/");
            String address = related || commons ? WebAddresses.absolute(href, page.url()) : null;
            if (address != null && spot.zone() != PageZone.COMMENTS) {
                if (related) {
                    return new SourcedFact<>(address, "rel:license", 0.85);
                }
                found = found == null ? new SourcedFact<>(address, "link:creativecommons", 0.6) : found;
            }
        }
        return found;
    }
}
