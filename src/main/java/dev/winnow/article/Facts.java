package dev.winnow.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page's metadata: a value for each {@link FactField} that was found, and where it came from. Absent facts are null or
 * empty, never guessed silently. Immutable.
 *
 * <pre>{@code
 * Facts facts = article.facts();
 * String title = facts.title(); // null where the page has none
 * FactSource source = facts.sources().get(FactField.TITLE); // json-ld:headline, 0.95
 * }</pre>
 */
public final class Facts {
    /** No facts at all. */
    public static final Facts NONE = builder().build();

    private final Map<FactField, Object> values;
    private final Map<FactField, FactSource> sources;

    private Facts(Builder builder) {
        values = Map.copyOf(builder.values);
        sources = Map.copyOf(builder.sources);
    }

    /**
     * Where a fact came from.
     *
     * @param place short stable name, such as {@code json-ld:headline}, {@code og:title}, {@code byline}, {@code h1}
     * @param confidence how far to trust it, 0 to 1
     */
    public record FactSource(String place, double confidence) {}

    /** Begins without facts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins with these facts. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.values.putAll(values);
        builder.sources.putAll(sources);
        return builder;
    }

    /** Headline without the site's name. */
    public @Nullable String title() {
        return text(FactField.TITLE);
    }

    /** People, in the page's order; not the publisher, not commenters. */
    public List<String> authors() {
        return texts(FactField.AUTHORS);
    }

    /** ISO 8601: {@code YYYY-MM-DD} or a full date-time with offset; never after the capture. */
    public @Nullable String published() {
        return text(FactField.PUBLISHED);
    }

    /** ISO 8601 as {@link #published()}; never before it. */
    public @Nullable String modified() {
        return text(FactField.MODIFIED);
    }

    /** The site's own name. */
    public @Nullable String siteName() {
        return text(FactField.SITE_NAME);
    }

    /** The section or category that the site filed the page under. */
    public @Nullable String section() {
        return text(FactField.SECTION);
    }

    /** Keywords and topic links, in the page's order. */
    public List<String> tags() {
        return texts(FactField.TAGS);
    }

    /** BCP 47 primary tag of the text itself. */
    public @Nullable String language() {
        return text(FactField.LANGUAGE);
    }

    /** The page's own summary. */
    public @Nullable String description() {
        return text(FactField.DESCRIPTION);
    }

    /** Absolute address of the lead image. */
    public @Nullable String image() {
        return text(FactField.IMAGE);
    }

    /** The address that the page gives for itself, cleaned. */
    public @Nullable String canonicalUrl() {
        return text(FactField.CANONICAL_URL);
    }

    /** Address or name of a stated licence. */
    public @Nullable String licence() {
        return text(FactField.LICENCE);
    }

    /** Whether the page says it. */
    public boolean has(FactField field) {
        return values.containsKey(field);
    }

    /**
     * The text of a fact of type TEXT or DATE, null where the page does not say.
     *
     * @throws ClassCastException where the page says it and it is of type TEXTS
     */
    public @Nullable String text(FactField field) {
        return (String) values.get(field);
    }

    /**
     * The texts of a fact of type TEXTS, empty where the page does not say.
     *
     * @throws ClassCastException where the page says it and it is of another type
     */
    public List<String> texts(FactField field) {
        Object value = values.get(field);
        return value == null ? List.of() : strings(value);
    }

    /** The value of a fact of any type, as its {@link FactType} says. */
    public @Nullable Object value(FactField field) {
        return field.type() == FactType.TEXTS ? texts(field) : text(field);
    }

    /**
     * For each fact that is there, where it came from and how far to trust it. A source of confidence 0 without its fact
     * names what was seen and refused.
     */
    public Map<FactField, FactSource> sources() {
        return sources;
    }

    @SuppressWarnings("unchecked") // the builder puts nothing else in
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values) && sources.equals(facts.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, sources);
    }

    @Override
    public String toString() {
        var ordered = new EnumMap<FactField, Object>(FactField.class);
        ordered.putAll(values);
        return ordered.toString();
    }

    /** Gathers facts. Not safe between threads. */
    public static final class Builder {
        private final Map<FactField, Object> values = new EnumMap<>(FactField.class);
        private final Map<FactField, FactSource> sources = new EnumMap<>(FactField.class);

        private Builder() {}

        /**
         * Sets a fact of type TEXT or DATE.
         *
         * @param value null takes it out
         * @throws IllegalArgumentException where the fact is of another type
         */
        public Builder text(FactField field, @Nullable String value) {
            require(field, field.type() == FactType.TEXT || field.type() == FactType.DATE);
            if (value == null) {
                values.remove(field);
            } else {
                values.put(field, value);
            }
            return this;
        }

        /**
         * Sets a fact of type TEXTS.
         *
         * @param value empty takes it out
         * @throws IllegalArgumentException where the fact is of another type
         */
        public Builder texts(FactField field, List<String> value) {
            require(field, field.type() == FactType.TEXTS);
            if (value.isEmpty()) {
                values.remove(field);
            } else {
                values.put(field, List.copyOf(value));
            }
            return this;
        }

        /** Says where a fact came from; or, of a fact that is not there, what was seen and refused. */
        public Builder source(FactField field, FactSource source) {
            sources.put(field, source);
            return this;
        }

        /** The facts gathered so far; the builder can be used on. */
        public Facts build() {
            return new Facts(this);
        }

        private static void require(FactField field, boolean fits) {
            if (!fits) {
                throw new IllegalArgumentException(field + " is of type " + field.type());
            }
        }
    }
}
