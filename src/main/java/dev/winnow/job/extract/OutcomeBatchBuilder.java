package dev.winnow.job.extract;

import dev.winnow.archive.item.NonPage;
import dev.winnow.article.Content;
import dev.winnow.store.outcome.NonPageCount;
import dev.winnow.store.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers outcomes until they are enough for one transaction. */
final class OutcomeBatchBuilder {
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, NonPageCount> nonPages = new LinkedHashMap<>();
    private final List<Long> complete = new ArrayList<>();
    private final long start = System.nanoTime();
    private long characters;

    boolean isFull() {
        return outcomes.size() >= OutcomeBatch.MOST_PAGES
                || characters >= OutcomeBatch.MOST_CHARACTERS
                || System.nanoTime() - start >= OutcomeBatch.MOST_NANOS;
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && nonPages.isEmpty() && complete.isEmpty();
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        characters += characters(outcome);
    }

    /** A record that is no page, met in a container as its {@code number}th. */
    void add(NonPage.RecordKind kind, long ordinal, long number) {
        nonPages.merge(
                ordinal + kind.name(),
                new NonPageCount(ordinal, number, kind.name(), 1),
                (sum, one) -> new NonPageCount(ordinal, number, kind.name(), sum.records() + 1));
    }

    /** Places of the manifest whose end was met. */
    void complete(List<Long> ordinals) {
        complete.addAll(ordinals);
    }

    OutcomeBatch build() {
        return new OutcomeBatch(outcomes, List.copyOf(nonPages.values()), complete);
    }

    private static long characters(Outcome outcome) {
        if (!(outcome instanceof Outcome.Written written)) {
            return 0;
        }
        Content content = written.article().content();
        return (long) content.text().length()
                + content.markdown().length()
                + content.html().length();
    }
}
