package dev.winnow.store.export;

import dev.winnow.article.Article;
import dev.winnow.store.article.FactDate;
import dev.winnow.store.article.StoredArticle;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rows of an export have in common, counted as they pass: what its card says comes from the export itself. */
final class ExportFacts {
    private final List<ExportField> fields;
    private final long[] filled;
    private long words;
    private final ValueCounts languages = new ValueCounts();
    private final ValueCounts sites = new ValueCounts();
    private final ValueCounts pageTypes = new ValueCounts();
    private final ValueCounts completeness = new ValueCounts();
    private final ValueCounts extractors = new ValueCounts();
    private final Span<LocalDate> published = new Span<>();
    private final Span<Instant> captured = new Span<>();

    ExportFacts(List<ExportField> fields) {
        this.fields = fields;
        this.filled = new long[fields.size()];
    }

    void add(ExportRow row) {
        for (int i = 0; i < filled.length; i++) {
            if (isFilled(fields.get(i).of(row))) {
                filled[i]++;
            }
        }
        if (row.article() != null) {
            add(row.article());
        }
    }

    private void add(StoredArticle stored) {
        Article article = stored.article();
        words += article.content().wordCount();
        languages.add(Objects.requireNonNullElse(article.facts().language(), "unknown"));
        sites.add(stored.site());
        pageTypes.add(article.pageType().name().toLowerCase(Locale.ROOT));
        completeness.add(article.completeness().name().toLowerCase(Locale.ROOT));
        extractors.add(stored.extractorVersion());
        published.add(FactDate.day(article.facts().published()));
        captured.add(stored.capturedAt());
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof List<?> texts ? !texts.isEmpty() : value != null && !value.equals("");
    }

    List<ExportField> fields() {
        return fields;
    }

    /** Rows that have a value in a column; an empty text or list is none. */
    long filled(int column) {
        return filled[column];
    }

    long words() {
        return words;
    }

    ValueCounts languages() {
        return languages;
    }

    ValueCounts sites() {
        return sites;
    }

    ValueCounts pageTypes() {
        return pageTypes;
    }

    ValueCounts completeness() {
        return completeness;
    }

    ValueCounts extractors() {
        return extractors;
    }

    Span<LocalDate> published() {
        return published;
    }

    Span<Instant> captured() {
        return captured;
    }

    /** From the first to the last. */
    static final class Span<T extends Comparable<? super T>> {
        private @Nullable T first;
        private @Nullable T last;

        void add(@Nullable T value) {
            if (value != null) {
                first = first == null || value.compareTo(first) < 0 ? value : first;
                last = last == null || value.compareTo(last) > 0 ? value : last;
            }
        }

        @Override
        public String toString() {
            return first == null ? "none" : first.equals(last) ? first.toString() : first + " to " + last;
        }
    }

    /** How often each value is there. Of very many values the later ones are not told apart: they would fill the heap. */
    static final class ValueCounts {
        private static final int MOST = 20_000;

        private final Map<String, Long> counts = new HashMap<>();
        private long others;

        void add(String value) {
            if (counts.size() < MOST || counts.containsKey(value)) {
                counts.merge(value, 1L, Long::sum);
            } else {
                others++;
            }
        }

        /** How many values; where not all are told apart, that there are more. */
        String number() {
            return (others == 0 ? "" : "more than ") + counts.size();
        }

        /** The most frequent first, then by name. */
        List<Map.Entry<String, Long>> mostFrequent() {
            return counts.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Long> count) -> -count.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .toList();
        }
    }
}
