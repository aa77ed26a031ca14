package dev.winnow.extract.facts;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.date.DateStamp;
import dev.winnow.extract.facts.evidence.SourcedFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers facts with their sources until all are there. */
final class FactsBuilder {
    private final Facts.Builder facts = Facts.builder();

    void text(FactField field, @Nullable SourcedFact<String> found) {
        if (found != null && !found.value().isBlank()) {
            facts.text(field, found.value()).source(field, found.source());
        }
    }

    void texts(FactField field, @Nullable SourcedFact<List<String>> found) {
        if (found != null) {
            facts.texts(field, found.value()).source(field, found.source());
        }
    }

    void dates(DateFinder.Dates dates) {
        date(FactField.PUBLISHED, dates.published());
        date(FactField.MODIFIED, dates.modified());
        if (dates.refused() != null) {
            facts.source(FactField.MODIFIED, new Facts.FactSource("before published: " + dates.refused(), 0));
        }
    }

    private void date(FactField field, @Nullable SourcedFact<DateStamp> found) {
        if (found != null) {
            facts.text(field, found.value().iso()).source(field, found.source());
        }
    }

    Facts build() {
        return facts.build();
    }
}
