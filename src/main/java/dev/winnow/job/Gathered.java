package dev.winnow.job;

import dev.winnow.archive.Passed;
import dev.winnow.store.NotPages;
import dev.winnow.store.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheaf in the making. */
final class Gathered {
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, NotPages> notPages = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private final List<Long> complete = new ArrayList<>();
    private long characters;

    boolean isFull() {
        return outcomes.size() >= Sheaf.MOST_PAGES
                || characters >= Sheaf.MOST_CHARACTERS
                || System.nanoTime() - start >= Sheaf.MOST_NANOS;
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && notPages.isEmpty() && complete.isEmpty();
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        characters += weight(outcome);
    }

    void pass(Passed.Kind kind, long ordinal, long number) {
        notPages.merge(
                ordinal + kind.name(),
                new NotPages(ordinal, number, kind.name(), 1),
                (sum, one) -> new NotPages(ordinal, number, kind.name(), sum.records() + 1));
    }

    /** Places of the manifest whose end was met. */
    void complete(List<Long> ordinals) {
        complete.addAll(ordinals);
    }

    Sheaf bound() {
        return new Sheaf(outcomes, List.copyOf(notPages.values()), complete);
    }

    private static long weight(Outcome outcome) {
        return outcome instanceof Outcome.Written written
                ? (long) written.article().content().text().length()
                        + written.article().content().markdown().length()
                        + written.article().content().html().length()
                : 0;
    }
}
