package dev.winnow.extract.block;

import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What a page says of itself outside its text: address, title, summary and the types it declares. */
final class Evidence {
    private static final String[] SCHEMA_TYPES = {
        "Article", "NewsArticle", "BlogPosting", "Product", "FAQPage", "DiscussionForumPosting", "QAPage", "ItemList",
        "CollectionPage", "WebPage", "Organization", "LocalBusiness", "Recipe", "BreadcrumbList", "Service",
                "TechArticle"
    };
    static final int SCHEMA_TYPE_COUNT = SCHEMA_TYPES.length;

    final String url;
    final int[] titleWords;
    final int[] descriptionWords;
    final String openGraphType;
    final boolean[] schemaTypes = new boolean[SCHEMA_TYPE_COUNT];

    private Evidence(String url, int[] titleWords, int[] descriptionWords, String openGraphType) {
        this.url = url;
        this.titleWords = titleWords;
        this.descriptionWords = descriptionWords;
        this.openGraphType = openGraphType;
    }

    static String schemaType(int i) {
        return SCHEMA_TYPES[i];
    }

    static Evidence of(Document page, @Nullable String url) {
        String title = page.title();
        String description = "";
        String type = "";
        for (Element meta : page.head().getElementsByTag("meta")) {
            String name = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
            switch (name) {
                case "og:type" -> type = meta.attr("content").toLowerCase(Locale.ROOT);
                case "description", "og:description" -> description = meta.attr("content");
                default -> {}
            }
        }
        Evidence evidence = new Evidence(
                url == null ? "" : url,
                Words.of(title).sorted(),
                Words.of(description).sorted(),
                type);
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
                for (Node data : script.childNodes()) {
                    evidence.readTypes(data.outerHtml());
                }
            }
        }
        return evidence;
    }

    /** Looks for the values of {@code "@type"} without parsing: a broken script still tells. */
    private void readTypes(String json) {
        int from = 0;
        while ((from = json.indexOf("\"@type\"", from)) >= 0) {
            from += 7;
            String near = json.substring(from, Math.min(json.length(), from + 80));
            int end = near.indexOf(']') >= 0 && near.stripLeading().startsWith(":[")
                    ? near.indexOf(']')
                    : near.indexOf(',');
            String value = end > 0 ? near.substring(0, end) : near;
            for (int i = 0; i < SCHEMA_TYPE_COUNT; i++) {
                schemaTypes[i] |= value.contains('"' + SCHEMA_TYPES[i] + '"');
            }
        }
    }

    /** The share of a block's words that stand in a sorted set of words. */
    static float overlap(Words words, int from, int to, int[] sorted) {
        if (to == from || sorted.length == 0) {
            return 0;
        }
        int hits = 0;
        for (int i = from; i < to; i++) {
            if (Arrays.binarySearch(sorted, words.at(i)) >= 0) {
                hits++;
            }
        }
        return (float) hits / (to - from);
    }
}
