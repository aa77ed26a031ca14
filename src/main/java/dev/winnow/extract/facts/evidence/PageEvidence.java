package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Checkpoint;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on a page that may state a fact, gathered in one walk.
 *
 * @param url the page's address as given, null where unknown
 * @param language the document's declared language tag, lower case, or empty
 * @param title text of the first {@code title} element, or empty
 * @param metas what the page says of itself in its head, by lower-case name, property or http-equiv
 * @param links addresses that the head refers to, by lower-case rel
 * @param items structured data items, JSON-LD
 * @param lines visible text in page order
 * @param spots elements that say what they hold, in page order
 */
public record PageEvidence(
        @Nullable String url,
        String language,
        String title,
        Map<String, List<String>> metas,
        Map<String, List<String>> links,
        JsonLd items,
        List<TextLine> lines,
        List<MarkedElement> spots) {

    /** First non-empty value under the first of these names that has one. */
    @Nullable
    public String meta(String... names) {
        for (String name : names) {
            for (String value : metas.getOrDefault(name, List.of())) {
                Checkpoint.pass();
                String clean = FactText.clean(value);
                if (!clean.isEmpty()) {
                    return clean;
                }
            }
        }
        return null;
    }

    /** The page's address as given, else as the page itself states it; null where neither is known. */
    @Nullable
    public String address() {
        if (url != null) {
            return url;
        }
        for (String canonical : links.getOrDefault("canonical", List.of())) {
            Checkpoint.pass();
            if (!host(canonical).isEmpty()) {
                return canonical;
            }
        }
        String stated = meta("og:url");
        return host(stated).isEmpty() ? null : stated;
    }

    /** Host of the page's address without {@code www.}, or empty. */
    public String host() {
        return host(address());
    }

    public static String host(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            String host = URI.create(url.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
