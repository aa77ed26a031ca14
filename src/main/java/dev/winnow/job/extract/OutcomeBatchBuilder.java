package dev.winnow.job.extract;

import dev.winnow.archive.item.NonPage;
import dev.winnow.store.outcome.NonPageCount;
import dev.winnow.store.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheaf in the making. */
final class OutcomeBatchBuilder {
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, NonPageCount> notPages = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private final List<Long> complete = new ArrayList<>();
    private long characters;

    boolean isFull() {
        return outcomes.size() >= OutcomeBatch.MOST_PAGES
                || characters >= OutcomeBatch.MOST_CHARACTERS
                || System.nanoTime() - start >= OutcomeBatch.MOST_NANOS;
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && notPages.isEmpty() && complete.isEmpty();
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        characters += weight(outcome);
    }

    void pass(NonPage.RecordKind kind, long ordinal, long number) {
        notPages.merge(
                ordinal + kind.name(),
                new NonPageCount(ordinal, number, kind.name(), 1),
                (sum, one) -> new NonPageCount(ordinal, number, kind.name(), sum.records() + 1));
    }

    /** Places of the manifest whose end was met. */
    void complete(List<Long> ordinals) {
        complete.addAll(ordinals);
    }

    OutcomeBatch bound() {
        return new OutcomeBatch(outcomes, List.copyOf(notPages.values()), complete);
    }

    private static long weight(Outcome outcome) {
        return outcome instanceof Outcome.Written written
                ? (long) written.article().content().text().length()
                        + written.article().content().markdown().length()
                        + written.article().content().html().length()
                : 0;
    }
}
