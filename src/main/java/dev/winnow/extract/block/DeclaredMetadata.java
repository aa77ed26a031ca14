package dev.winnow.extract.block;

import dev.winnow.extract.limit.Checkpoint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a page says of itself outside its text: address, title, summary and the types it declares. */
public final class DeclaredMetadata {
    private static final String[] SCHEMA_TYPES = {
        "Article", "NewsArticle", "BlogPosting", "Product", "FAQPage", "DiscussionForumPosting", "QAPage", "ItemList",
        "CollectionPage", "WebPage", "Organization", "LocalBusiness", "Recipe", "BreadcrumbList", "Service",
                "TechArticle"
    };
    private static final String[] DATA_TEXTS = {"\"articleBody\"", "\"description\"", "\"text\""};
    private static final int MOST_PAIRS = 50_000;
    public static final int SCHEMA_TYPE_COUNT = SCHEMA_TYPES.length;

    public final String url;
    public final int[] titleWords;
    public final int[] descriptionWords;
    public final String openGraphType;
    /** Pairs of words that follow one another in what the page's JSON-LD tells of its content. */
    private final Set<Long> dataPairs = new HashSet<>();

    public final boolean[] schemaTypes = new boolean[SCHEMA_TYPE_COUNT];

    private DeclaredMetadata(String url, int[] titleWords, int[] descriptionWords, String openGraphType) {
        this.url = url;
        this.titleWords = titleWords;
        this.descriptionWords = descriptionWords;
        this.openGraphType = openGraphType;
    }

    public static String schemaType(int i) {
        return SCHEMA_TYPES[i];
    }

    /** Reads a page's own words about itself. The address is the one that the page gives, so that it reads the same from any archive. */
    public static DeclaredMetadata of(Document page) {
        String title = page.title();
        String description = "";
        String type = "";
        String address = canonical(page);
        for (Element meta : page.head().getElementsByTag("meta")) {
            Checkpoint.pass();
            String name = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
            switch (name) {
                case "og:type" -> type = meta.attr("content").toLowerCase(Locale.ROOT);
                case "description", "og:description" -> description = meta.attr("content");
                case "og:url" -> address = address.isEmpty() ? meta.attr("content") : address;
                default -> {}
            }
        }
        DeclaredMetadata evidence = new DeclaredMetadata(
                address,
                BlockWords.of(title).sorted(),
                BlockWords.of(description).sorted(),
                type);
        for (Element script : page.getElementsByTag("script")) {
            Checkpoint.pass();
            if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
                for (Node data : script.childNodes()) {
                    Checkpoint.pass();
                    String json = data.outerHtml();
                    evidence.readTypes(json);
                    evidence.readTexts(json);
                }
            }
        }
        return evidence;
    }

    private static String canonical(Document page) {
        Element link = page.head().selectFirst("link[rel=canonical]");
        return link == null ? "" : link.attr("href");
    }

    /** Looks for the values of {@code "@type"} without parsing: a broken script still tells. */
    private void readTypes(String json) {
        int from = 0;
        while ((from = json.indexOf("\"@type\"", from)) >= 0) {
            Checkpoint.pass();
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

    /** Gathers the long texts of JSON-LD without parsing: a broken script still tells. */
    private void readTexts(String json) {
        for (String key : DATA_TEXTS) {
            int from = 0;
            while ((from = json.indexOf(key, from)) >= 0 && dataPairs.size() < MOST_PAIRS) {
                Checkpoint.pass();
                int start = json.indexOf('"', from + key.length()) + 1;
                from += key.length();
                if (start > 0 && json.substring(from, start - 1).strip().equals(":")) {
                    int end = start;
                    while (end < json.length() && json.charAt(end) != '"') {
                        end += json.charAt(end) == '\\' ? 2 : 1;
                    }
                    addPairs(BlockWords.of(
                            json.substring(start, Math.min(end, json.length())).replaceAll("\\\\[nrt]", " ")));
                }
            }
        }
    }

    private void addPairs(BlockWords words) {
        for (int i = 0; i + 2 <= words.size() && dataPairs.size() < MOST_PAIRS; i++) {
            Checkpoint.pass();
            dataPairs.add(words.key(i, i + 2));
        }
    }

    /** The share of a block's neighbouring words that the page's JSON-LD holds too, -1 where it tells no text. */
    public float dataOverlap(BlockWords words, Block block) {
        if (dataPairs.isEmpty()) {
            return -1;
        }
        int hits = 0;
        for (int i = block.firstWord; i + 2 <= block.endWord; i++) {
            hits += dataPairs.contains(words.key(i, i + 2)) ? 1 : 0;
        }
        return (float) hits / Math.max(1, block.endWord - block.firstWord - 1);
    }

    /** The share of a block's words that stand in a sorted set of words. */
    public static float overlap(BlockWords words, int from, int to, int[] sorted) {
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
