package dev.winnow.extract.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published and modified. Each place that states a date proposes it with the trust that its kind
 * deserves; {@link DateBallot} chooses.
 */
final class DateFinder {

    /** What was found; a modification before the publication is refused, and named in {@code refused}. */
    record Dates(
            @Nullable Found<Stamp> published,
            @Nullable Found<Stamp> modified,
            @Nullable String refused) {}

    private DateFinder() {}

    /** @param headline index of the line that shows the title */
    static Dates find(PageEvidence page, @Nullable JsonItem main, int headline, @Nullable Instant capturedAt) {
        DateReading reading = DateReading.of(page);
        DateBallot ballot = new DateBallot(capturedAt);
        new StatedDates(page, reading, ballot).propose(main);
        new ShownDates(page, reading, headline, capturedAt, ballot).propose();
        return ballot.choose();
    }
}
