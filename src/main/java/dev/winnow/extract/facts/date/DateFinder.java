package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published and modified. Each place that states a date proposes it with the trust that its kind
 * deserves; {@link DateBallot} chooses.
 */
public final class DateFinder {

    /** What was found; a modification before the publication is refused, and named in {@code refused}. */
    public record Dates(
            @Nullable SourcedFact<DateStamp> published,
            @Nullable SourcedFact<DateStamp> modified,
            @Nullable String refused) {}

    private DateFinder() {}

    /**
     * The dates of a page.
     *
     * @param headline index of the line that shows the title
     */
    public static Dates find(PageEvidence page, @Nullable JsonItem main, int headline, @Nullable Instant capturedAt) {
        DateConventions reading = DateConventions.of(page);
        DateBallot ballot = new DateBallot(capturedAt);
        new MetadataDates(page, reading, ballot).propose(main);
        new VisibleDates(page, reading, headline, capturedAt, ballot).propose();
        return ballot.choose();
    }

    /**
     * The date in a text that is known to state one, as ISO 8601; null where it holds none, or one that lies after the capture.
     */
    public static @Nullable String stated(PageEvidence page, String text, @Nullable Instant capturedAt) {
        DateConventions reading = DateConventions.of(page);
        ParsedDate read = reading.read(text);
        List<TextDateParser.DateHit> hits = read == null ? reading.find(text) : List.of();
        DateStamp relative = read == null && hits.isEmpty() ? RelativeDateParser.read(text, capturedAt) : null;
        ParsedDate date = read != null
                ? read
                : !hits.isEmpty() ? hits.get(0).read() : relative == null ? null : ParsedDate.of(relative);
        DateBallot ballot = new DateBallot(capturedAt);
        ballot.published(date, "stated", 1);
        SourcedFact<DateStamp> chosen = ballot.choose().published();
        return chosen == null ? null : chosen.value().iso();
    }
}
