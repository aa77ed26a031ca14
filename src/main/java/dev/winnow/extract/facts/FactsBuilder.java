package dev.winnow.extract.facts;

import dev.winnow.extract.Facts;
import dev.winnow.extract.Facts.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers facts and their sources until all are there. */
final class FactsBuilder {
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<Field, Facts.Source> sources = new EnumMap<>(Field.class);
    private List<String> authors = List.of();
    private List<String> tags = List.of();

    void text(Field field, @Nullable Found<String> found) {
        if (found != null && !found.value().isBlank()) {
            texts.put(field, found.value());
            sources.put(field, found.source());
        }
    }

    void authors(@Nullable Found<List<String>> found) {
        if (found != null) {
            authors = found.value();
            sources.put(Field.AUTHORS, found.source());
        }
    }

    void tags(@Nullable Found<List<String>> found) {
        if (found != null) {
            tags = found.value();
            sources.put(Field.TAGS, found.source());
        }
    }

    void dates(DateFinder.Dates dates) {
        stamp(Field.PUBLISHED, dates.published());
        stamp(Field.MODIFIED, dates.modified());
        if (dates.refused() != null) {
            sources.put(Field.MODIFIED, new Facts.Source("before published: " + dates.refused(), 0));
        }
    }

    private void stamp(Field field, @Nullable Found<Stamp> found) {
        if (found != null) {
            texts.put(field, found.value().iso());
            sources.put(field, found.source());
        }
    }

    Facts build() {
        return new Facts(
                texts.get(Field.TITLE),
                authors,
                texts.get(Field.PUBLISHED),
                texts.get(Field.MODIFIED),
                texts.get(Field.SITE_NAME),
                texts.get(Field.SECTION),
                tags,
                null,
                texts.get(Field.DESCRIPTION),
                texts.get(Field.IMAGE),
                texts.get(Field.CANONICAL_URL),
                texts.get(Field.LICENCE),
                sources);
    }
}
