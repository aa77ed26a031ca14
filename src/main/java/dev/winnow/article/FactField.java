package dev.winnow.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The facts of a page: the one table that everything goes by which treats them alike: columns, JSON, exports, the hash that
 * tells a changed article, differences, explanations. A new fact is a line here, the class that finds it, a column in a
 * migration, and their tests; it goes to the end, so that what is stored keeps its meaning.
 *
 * <p>The names are stored, in lower case; do not rename them.
 */
public enum FactField {
    /** No fact of its own: where the text came from, where it did not stand on the page but in the data of its scripts. */
    TEXT("text", FactType.SOURCE, "The content."),
    TITLE("title", FactType.TEXT, "Headline without the site's name."),
    AUTHORS("authors", FactType.TEXTS, "People, in the page's order."),
    PUBLISHED("date", FactType.DATE, "When it was published, as exactly as the page says."),
    MODIFIED("modified", FactType.DATE, "When it was last changed, as exactly as the page says."),
    SITE_NAME("site_name", FactType.TEXT, "The site's own name."),
    SECTION("section", FactType.TEXT, "The section that the site filed it under."),
    TAGS("tags", FactType.TEXTS, "Keywords and topics, in the page's order."),
    LANGUAGE("language", FactType.TEXT, "Language of the text, as en."),
    DESCRIPTION("description", FactType.TEXT, "The page's own summary."),
    IMAGE("image", FactType.TEXT, "Address of the lead image."),
    CANONICAL_URL("canonical_url", FactType.TEXT, "The address that the page gives for itself."),
    LICENCE("licence", FactType.TEXT, "Address or name of a stated licence."),
    KEYWORDS("keywords", FactType.TEXTS, "What the page tells search engines that it is about, in its order."),
    OG_URL("og_url", FactType.TEXT, "The address that the page gives social networks for itself.");

    /** Those that have a value, in order. */
    public static final List<FactField> FACTS =
            Arrays.stream(values()).filter(field -> field != TEXT).toList();

    private final String key;
    private final FactType type;
    private final String meaning;

    FactField(String key, FactType type, String meaning) {
        this.key = key;
        this.type = type;
        this.meaning = meaning;
    }

    /** The name in JSON and in exports. */
    public String key() {
        return key;
    }

    /** The name of the column, and in {@code sources}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its value is. */
    public FactType type() {
        return type;
    }

    /** A sentence for documents. */
    public String meaning() {
        return meaning;
    }

    /**
     * The fact whose column has a name.
     *
     * @throws IllegalArgumentException where none has
     */
    public static FactField ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
