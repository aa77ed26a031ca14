package dev.winnow.extract.facts;

import dev.winnow.article.Facts;
import dev.winnow.article.Facts.FactName;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.date.DateStamp;
import dev.winnow.extract.facts.evidence.SourcedFact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers facts and their sources until all are there. */
final class FactsBuilder {
    private final Map<FactName, String> texts = new EnumMap<>(FactName.class);
    private final Map<FactName, Facts.FactSource> sources = new EnumMap<>(FactName.class);
    private List<String> authors = List.of();
    private List<String> tags = List.of();

    void text(FactName field, @Nullable SourcedFact<String> found) {
        if (found != null && !found.value().isBlank()) {
            texts.put(field, found.value());
            sources.put(field, found.source());
        }
    }

    void authors(@Nullable SourcedFact<List<String>> found) {
        if (found != null) {
            authors = found.value();
            sources.put(FactName.AUTHORS, found.source());
        }
    }

    void tags(@Nullable SourcedFact<List<String>> found) {
        if (found != null) {
            tags = found.value();
            sources.put(FactName.TAGS, found.source());
        }
    }

    void dates(DateFinder.Dates dates) {
        stamp(FactName.PUBLISHED, dates.published());
        stamp(FactName.MODIFIED, dates.modified());
        if (dates.refused() != null) {
            sources.put(FactName.MODIFIED, new Facts.FactSource("before published: " + dates.refused(), 0));
        }
    }

    private void stamp(FactName field, @Nullable SourcedFact<DateStamp> found) {
        if (found != null) {
            texts.put(field, found.value().iso());
            sources.put(field, found.source());
        }
    }

    Facts build() {
        return new Facts(
                texts.get(FactName.TITLE),
                authors,
                texts.get(FactName.PUBLISHED),
                texts.get(FactName.MODIFIED),
                texts.get(FactName.SITE_NAME),
                texts.get(FactName.SECTION),
                tags,
                null,
                texts.get(FactName.DESCRIPTION),
                texts.get(FactName.IMAGE),
                texts.get(FactName.CANONICAL_URL),
                texts.get(FactName.LICENCE),
                sources);
    }
}
