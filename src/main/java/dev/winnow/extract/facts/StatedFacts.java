package dev.winnow.extract.facts;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.facts.author.AuthorFinder;
import dev.winnow.extract.facts.date.DateFinder;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.limit.TextLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that somebody who knows the site has pointed at: they overrule what was found. Of several places for a fact the first
 * that gives one is believed.
 */
public record StatedFacts(List<StatedPlace> titles, List<StatedPlace> authors, List<StatedPlace> dates) {
    /** Nobody has. */
    public static final StatedFacts NONE = new StatedFacts(List.of(), List.of(), List.of());

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 30;

    /**
     * What stands at a place.
     *
     * @param place as {@link Facts.FactSource#place()}
     * @param values the texts there, in the page's order
     */
    public record StatedPlace(String place, List<String> values) {
        /** Copies the list. */
        public StatedPlace {
            values = List.copyOf(values);
        }
    }

    /** The facts with these in place of what was found. */
    Facts over(Facts found, PageEvidence page, @Nullable Instant capturedAt) {
        if (equals(NONE)) {
            return found;
        }
        Facts.Builder facts = found.toBuilder();
        title(facts);
        authors(facts);
        date(facts, found, page, capturedAt);
        return facts.build();
    }

    private void title(Facts.Builder facts) {
        for (StatedPlace place : titles) {
            for (String value : place.values()) {
                String title = TextLimit.head(FactText.clean(value), FactText.LONGEST);
                if (!title.isBlank()) {
                    facts.text(FactField.TITLE, title).source(FactField.TITLE, source(place));
                    return;
                }
            }
        }
    }

    private void authors(Facts.Builder facts) {
        for (StatedPlace place : authors) {
            List<String> names = new ArrayList<>();
            for (String value : place.values()) {
                String line = FactText.clean(value);
                List<String> people = AuthorFinder.names(line);
                names.addAll(
                        people.isEmpty() && !line.isBlank() ? List.of(TextLimit.head(line, LONGEST_NAME)) : people);
            }
            List<String> all = names.stream().distinct().limit(MOST_NAMES).toList();
            if (!all.isEmpty()) {
                facts.texts(FactField.AUTHORS, all).source(FactField.AUTHORS, source(place));
                return;
            }
        }
    }

    private void date(Facts.Builder facts, Facts found, PageEvidence page, @Nullable Instant capturedAt) {
        for (StatedPlace place : dates) {
            for (String value : place.values()) {
                String date = DateFinder.stated(page, FactText.clean(value), capturedAt);
                if (date != null) {
                    facts.text(FactField.PUBLISHED, date).source(FactField.PUBLISHED, source(place));
                    dropEarlier(facts, found.modified(), date);
                    return;
                }
            }
        }
    }

    /** A modification is never before the publication. */
    private static void dropEarlier(Facts.Builder facts, @Nullable String modified, String published) {
        if (modified != null && day(modified).compareTo(day(published)) < 0) {
            facts.text(FactField.MODIFIED, null)
                    .source(FactField.MODIFIED, new Facts.FactSource("before published: " + modified, 0));
        }
    }

    private static String day(String date) {
        return TextLimit.head(date, "2024-05-01".length());
    }

    private static Facts.FactSource source(StatedPlace place) {
        return new Facts.FactSource(place.place(), 1);
    }
}
