package dev.winnow.job.extract;

import dev.winnow.store.outcome.NonPageCount;
import dev.winnow.store.outcome.Outcome;
import java.util.List;

/**
 * Outcomes that are written in one transaction. The extract step's item: it is closed by its number, its weight or its age,
 * whichever comes first.
 *
 * @param complete places of the manifest that were read to their end
 */
record OutcomeBatch(List<Outcome> outcomes, List<NonPageCount> nonPages, List<Long> complete) {
    static final int MOST_PAGES = 200;
    static final int MOST_CHARACTERS = 4 << 20;
    static final long MOST_NANOS = 1_000_000_000L;

    OutcomeBatch {
        outcomes = List.copyOf(outcomes);
        nonPages = List.copyOf(nonPages);
        complete = List.copyOf(complete);
    }

    long rejects() {
        return outcomes.stream().filter(Outcome.Rejected.class::isInstance).count();
    }
}
