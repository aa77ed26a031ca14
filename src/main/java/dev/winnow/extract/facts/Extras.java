package dev.winnow.extract.facts;

import dev.winnow.extract.Facts.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The facts that need no weighing: the first good source in order of trust gives them. */
final class Extras {

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final SiteNames site;
    private final Headline headline;

    Extras(PageEvidence page, @Nullable JsonItem main, SiteNames site, Headline headline) {
        this.page = page;
        this.main = main;
        this.site = site;
        this.headline = headline;
    }

    void addTo(FactsBuilder facts) {
        facts.text(Field.SECTION, new SectionFinder(page, main, site, headline).find());
        facts.tags(new TagFinder(page, main, headline).find());
        facts.text(Field.DESCRIPTION, description());
        facts.text(Field.IMAGE, image());
        facts.text(Field.CANONICAL_URL, canonical());
        facts.text(Field.LICENCE, licence());
    }

    private @Nullable Found<String> description() {
        Found<String> found = meta(
                0.9, "description", "og:description", "twitter:description", "dc.description", "dcterms.description");
        if (found == null && main != null) {
            String text = main.text("description", "abstract");
            found = text == null ? null : new Found<>(text, "json-ld:description", 0.8);
        }
        return found;
    }

    private @Nullable Found<String> meta(double confidence, String... names) {
        for (String name : names) {
            String value = page.meta(name);
            if (value != null) {
                return new Found<>(value, name.contains(":") ? name : "meta:" + name, confidence);
            }
        }
        return null;
    }

    private @Nullable Found<String> image() {
        for (String name : List.of(
                "og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail")) {
            String address = Addresses.absolute(page.meta(name), page.url());
            if (address != null) {
                return new Found<>(address, name, 0.9);
            }
        }
        String stated = main == null ? null : statedImage(main);
        if (stated != null) {
            return new Found<>(stated, "json-ld:image", 0.85);
        }
        for (String link : page.links().getOrDefault("image_src", List.of())) {
            String address = Addresses.absolute(link, page.url());
            if (address != null) {
                return new Found<>(address, "link:image_src", 0.8);
            }
        }
        return null;
    }

    private @Nullable String statedImage(JsonItem item) {
        String plain = item.text("image", "thumbnailUrl");
        if (plain == null) {
            for (JsonItem image : page.items().resolve(item.fields().get("image"))) {
                plain = plain == null ? image.text("url", "contentUrl", "@id") : plain;
            }
        }
        return Addresses.absolute(plain, page.url());
    }

    private @Nullable Found<String> canonical() {
        for (String link : page.links().getOrDefault("canonical", List.of())) {
            Found<String> found = sane(link, "link:canonical", 0.95);
            if (found != null) {
                return found;
            }
        }
        Found<String> open = sane(page.meta("og:url"), "og:url", 0.8);
        if (open != null) {
            return open;
        }
        return main == null ? null : sane(main.text("url", "mainEntityOfPage"), "json-ld:url", 0.7);
    }

    /** A home page given as the address of an inner page is a mistake of the site's template. */
    private @Nullable Found<String> sane(@Nullable String address, String place, double confidence) {
        String clean = Addresses.clean(address, page.url());
        if (clean == null) {
            return null;
        }
        boolean home = clean.indexOf('/', 8) == clean.length() - 1;
        String own = Addresses.clean(page.url(), null);
        boolean inner = own != null && own.indexOf('/', 8) < own.length() - 1;
        return home && inner ? null : new Found<>(clean, place, confidence);
    }

    private @Nullable Found<String> licence() {
        String stated = main == null ? null : main.text("license");
        if (stated == null && main != null) {
            for (JsonItem item : page.items().resolve(main.fields().get("license"))) {
                stated = stated == null ? item.text("url", "@id", "name") : stated;
            }
        }
        if (stated != null) {
            return new Found<>(stated, "json-ld:license", 0.9);
        }
        for (String link : page.links().getOrDefault("license", List.of())) {
            String address = Addresses.absolute(link, page.url());
            if (address != null) {
                return new Found<>(address, "link:license", 0.9);
            }
        }
        return linkedLicence();
    }

    private @Nullable Found<String> linkedLicence() {
        Found<String> found = null;
        for (Spot spot : page.spots()) {
            String href = spot.element().attr("href");
            boolean related =
                    spot.element().attr("rel").toLowerCase(Locale.ROOT).contains("license");
            boolean commons = href.contains("creativecommons.org/licenses/")
                    || href.contains("creativecommons.org/publicdomain/");
            String address = related || commons ? Addresses.absolute(href, page.url()) : null;
            if (address != null && spot.zone() != Zone.COMMENTS) {
                if (related) {
                    return new Found<>(address, "rel:license", 0.85);
                }
                found = found == null ? new Found<>(address, "link:creativecommons", 0.6) : found;
            }
        }
        return found;
    }
}
