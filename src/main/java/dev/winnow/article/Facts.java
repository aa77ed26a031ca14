package dev.winnow.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page's metadata. Absent facts are null or empty, never guessed silently.
 *
 * @param title headline without the site's name
 * @param authors people, in the page's order; not the publisher, not commenters
 * @param published ISO 8601: {@code YYYY-MM-DD} or a full date-time with offset; never after the capture
 * @param modified ISO 8601 as {@code published}; never before it
 * @param siteName the site's own name
 * @param section the section or category that the site filed the page under
 * @param tags keywords and topic links, in the page's order
 * @param language BCP 47 primary tag of the text itself
 * @param description the page's own summary
 * @param image absolute address of the lead image
 * @param canonicalUrl the address the page gives for itself, cleaned
 * @param licence address or name of a stated licence
 * @param sources for each fact that is there, where it came from and how far to trust it, by {@link FactName}; a source of
 *     confidence 0 without its fact names what was seen and refused
 */
public record Facts(
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String siteName,
        @Nullable String section,
        List<String> tags,
        @Nullable String language,
        @Nullable String description,
        @Nullable String image,
        @Nullable String canonicalUrl,
        @Nullable String licence,
        Map<FactName, FactSource> sources) {

    /** What carries a source: the facts, and the text where it does not stand on the page but in its data. */
    public enum FactName {
        TEXT,
        TITLE,
        AUTHORS,
        PUBLISHED,
        MODIFIED,
        SITE_NAME,
        SECTION,
        TAGS,
        LANGUAGE,
        DESCRIPTION,
        IMAGE,
        CANONICAL_URL,
        LICENCE
    }

    /**
     * Where a fact came from.
     *
     * @param place short stable name, such as {@code json-ld:headline}, {@code og:title}, {@code byline}, {@code h1}
     * @param confidence how far to trust it, 0 to 1
     */
    public record FactSource(String place, double confidence) {}

    public Facts {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        sources = Map.copyOf(sources);
    }

    /** The same facts, and where the text stood that a script would have shown. */
    public Facts withText(FactSource source) {
        Map<FactName, FactSource> all = new EnumMap<>(FactName.class);
        all.putAll(sources);
        all.put(FactName.TEXT, source);
        return new Facts(
                title,
                authors,
                published,
                modified,
                siteName,
                section,
                tags,
                language,
                description,
                image,
                canonicalUrl,
                licence,
                all);
    }

    /** The same facts with a language, which the text tells better than the page's declaration. */
    public Facts withLanguage(String tag, FactSource source) {
        Map<FactName, FactSource> all = new EnumMap<>(FactName.class);
        all.putAll(sources);
        all.put(FactName.LANGUAGE, source);
        return new Facts(
                title,
                authors,
                published,
                modified,
                siteName,
                section,
                tags,
                tag,
                description,
                image,
                canonicalUrl,
                licence,
                all);
    }
}
