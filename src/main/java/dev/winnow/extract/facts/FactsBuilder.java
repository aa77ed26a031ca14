package dev.winnow.extract.facts;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.date.DateStamp;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.limit.TextLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers facts with their sources until all are there. */
final class FactsBuilder {
    private final Facts.Builder facts = Facts.builder();

    void text(FactField field, @Nullable SourcedFact<String> found) {
        String value = found == null ? "" : clean(found.value());
        if (found != null && !value.isBlank()) {
            facts.text(field, value).source(field, source(found));
        }
    }

    void texts(FactField field, @Nullable SourcedFact<List<String>> found) {
        if (found != null) {
            facts.texts(field, found.value().stream().map(FactsBuilder::clean).toList())
                    .source(field, source(found));
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
            facts.text(field, found.value().iso()).source(field, source(found));
        }
    }

    /** Whatever finder it came from: no fact goes on for ever, and none holds what a terminal would obey. */
    private static String clean(String value) {
        return TextLimit.head(FactText.visible(value), FactText.LONGEST);
    }

    /** A place may name what a page calls its own data. */
    private static Facts.FactSource source(SourcedFact<?> found) {
        Facts.FactSource source = found.source();
        return new Facts.FactSource(clean(source.place()), source.confidence());
    }

    Facts build() {
        return facts.build();
    }
}
