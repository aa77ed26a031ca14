package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.MarkedElement;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.site.PlacedTexts;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.SiteFact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
     * @param known what the site's other pages tell
     */
    public static Dates find(
            PageEvidence page,
            @Nullable JsonItem main,
            int headline,
            @Nullable Instant capturedAt,
            SiteKnowledge known) {
        DateConventions reading = DateConventions.of(page);
        DateBallot ballot = new DateBallot(capturedAt);
        new MetadataDates(page, reading, ballot).propose(main);
        boolean published = ballot.states();
        boolean modified = ballot.statesModified();
        for (PlacedTexts placed : published ? List.<PlacedTexts>of() : known.placed(SiteFact.PUBLISHED)) {
            ballot.published(placed(placed, reading, capturedAt));
        }
        for (PlacedTexts placed : modified ? List.<PlacedTexts>of() : known.placed(SiteFact.MODIFIED)) {
            ballot.modified(placed(placed, reading, capturedAt));
        }
        new VisibleDates(page, reading, headline, capturedAt, ballot).propose();
        return ballot.choose();
    }

    /** The date in the first element of a place, null where it shows none. */
    private static @Nullable DateCandidate placed(
            PlacedTexts placed, DateConventions reading, @Nullable Instant capturedAt) {
        String text = placed.texts().get(0);
        List<TextDateParser.DateHit> hits = VisibleDates.hasYear(text) ? reading.find(text) : List.of();
        DateStamp relative = hits.isEmpty() ? RelativeDateParser.read(text, capturedAt) : null;
        ParsedDate read = !hits.isEmpty() ? hits.get(0).read() : relative == null ? null : ParsedDate.of(relative);
        return read == null
                ? null
                : new DateCandidate(read, placed.source(), placed.trust(), DateCandidate.DateKind.SHOWN);
    }

    /**
     * The dates that a page states for programs, to be compared with what stands on it.
     *
     * @param published null where it states none
     * @param modified null where it states none, or the same day
     * @param reading how what stands on the page is to be read
     */
    public record StatedDates(
            @Nullable DateStamp published, @Nullable DateStamp modified, DateConventions reading) {
        /** Whether the first date in a text is one of them. */
        public boolean isShown(boolean first, String text) {
            DateStamp stated = first ? published : modified;
            if (stated == null || !VisibleDates.hasYear(text)) {
                return false;
            }
            List<TextDateParser.DateHit> hits = reading.find(text);
            return !hits.isEmpty() && isSameDay(stated, hits.get(0).read());
        }

        /** A time in UTC may be of the day before or after, as readers of the page count. */
        private static boolean isSameDay(DateStamp stated, ParsedDate shown) {
            long days = Math.abs(
                    ChronoUnit.DAYS.between(stated.date(), shown.stamp().date()));
            OffsetDateTime time = stated.time();
            boolean universal = time != null && time.getOffset().getTotalSeconds() == 0;
            return days == 0 || (days == 1 && universal) || stated.date().equals(shown.other());
        }
    }

    /** Reads the dates that a page states for programs. */
    public static StatedDates stated(PageEvidence page, @Nullable JsonItem main, @Nullable Instant capturedAt) {
        DateConventions reading = DateConventions.of(page);
        DateBallot ballot = new DateBallot(capturedAt);
        new MetadataDates(page, reading, ballot).propose(main);
        if (!ballot.states()) {
            for (MarkedElement spot : page.spots()) {
                Checkpoint.pass();
                String value = spot.property().equals("datepublished") ? spot.value() : null;
                ballot.published(value == null ? null : reading.read(value), "microdata:datePublished", 0.9);
            }
        }
        Dates dates = ballot.choose();
        DateStamp published = !ballot.states() || dates.published() == null
                ? null
                : dates.published().value();
        DateStamp modified = dates.modified() == null ? null : dates.modified().value();
        boolean same = published != null && modified != null && published.isSameDay(modified);
        return new StatedDates(published, same ? null : modified, reading);
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
