package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.date.DateCandidate.DateKind;
import dev.winnow.extract.facts.date.ParsedDate.NumberOrder;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.limit.Checkpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the dates that places propose and chooses. Places that agree strengthen each other; what a reader sees beside
 * the headline corrects what programs are told. Dates after the capture and implausible ones do not take part.
 */
final class DateBallot {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final double AGREEMENT = 0.06;
    /** Structured data that is believed to call a date a modification. */
    private static final double CERTAIN = 0.8;

    private static final double SHOWN_ENOUGH = 0.5;
    private static final double SHOWN_FOR_SURE = 0.72;

    private final LocalDate latest;
    private final List<DateCandidate> published = new ArrayList<>();
    private final List<DateCandidate> modified = new ArrayList<>();
    /** Days that are told for programs and can be read in one way only. */
    private final Set<LocalDate> stated = new HashSet<>();

    private DateIndex allPublished = new DateIndex(List.of(), 0);
    private DateIndex allModified = new DateIndex(List.of(), 0);
    private int monthFirst;

    /**
     * Of one page.
     *
     * @param capturedAt no date may be later, but for a day of grace: the page writes its local day; null where unknown, which
     *     was not after today
     */
    DateBallot(@Nullable Instant capturedAt) {
        LocalDate day = capturedAt == null
                ? LocalDate.now(ZoneOffset.UTC)
                : capturedAt.atOffset(ZoneOffset.UTC).toLocalDate();
        this.latest = day.plusDays(1);
    }

    void published(@Nullable ParsedDate read, String place, double trust) {
        if (read != null) {
            published(new DateCandidate(read, place, trust, DateKind.STATED));
        }
    }

    void modified(@Nullable ParsedDate read, String place, double trust) {
        if (read != null) {
            modified(new DateCandidate(read, place, trust, DateKind.STATED));
        }
    }

    void published(@Nullable DateCandidate candidate) {
        if (candidate != null) {
            add(published, candidate);
        }
    }

    void modified(@Nullable DateCandidate candidate) {
        if (candidate != null) {
            add(modified, candidate);
        }
    }

    /** Whether structured data states a publication; an address alone may be of the day when a page was filed. */
    boolean states() {
        return published.stream()
                .anyMatch(
                        each -> each.kind() == DateKind.STATED && !each.place().equals("url"));
    }

    /** Whether structured data states a modification. */
    boolean statesModified() {
        return modified.stream().anyMatch(each -> each.kind() == DateKind.STATED);
    }

    /** Lets a date whose numbers make sense in one order only speak for the others on the page. */
    void order(ParsedDate read) {
        monthFirst += read.proves(NumberOrder.MONTH_FIRST) ? 1 : read.proves(NumberOrder.DAY_FIRST) ? -1 : 0;
    }

    private void add(List<DateCandidate> into, DateCandidate candidate) {
        DateCandidate kept = plausible(candidate.date()) ? candidate : candidate.swapped();
        if (plausible(kept.date())) {
            into.add(kept);
        }
    }

    private boolean plausible(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(latest);
    }

    DateFinder.Dates choose() {
        published.forEach(this::noteStated);
        published.replaceAll(this::noted);
        modified.replaceAll(this::inOrder);
        allPublished = new DateIndex(published, CERTAIN);
        allModified = new DateIndex(modified, CERTAIN);
        SourcedFact<DateStamp> first = first();
        SourcedFact<DateStamp> last = exact(found(best(modified, this::modifiedTrust), this::modifiedTrust), modified);
        boolean weak = first != null && first.confidence() < 0.3 && last != null && last.confidence() >= 0.7;
        if (first == null || weak) {
            SourcedFact<DateStamp> only =
                    last == null ? null : new SourcedFact<>(last.value(), last.place(), last.confidence() * 0.6);
            return new DateFinder.Dates(only, last, null);
        }
        return last != null && last.value().isBefore(first.value())
                ? new DateFinder.Dates(first, null, last.place())
                : new DateFinder.Dates(first, last, null);
    }

    /** Numbers in the order that the page's other dates show, or that a stated date confirms. */
    private DateCandidate inOrder(DateCandidate candidate) {
        LocalDate other = candidate.read().other();
        if (other == null || !plausible(other)) {
            return candidate;
        }
        NumberOrder order = candidate.read().order();
        boolean misread =
                order == NumberOrder.MONTH_FIRST ? monthFirst < 0 : order == NumberOrder.DAY_FIRST && monthFirst > 0;
        boolean confirmed = stated.contains(other) && !stated.contains(candidate.date());
        return confirmed || misread ? candidate.swapped() : candidate;
    }

    /** A date that was put in order speaks for those after it. */
    private DateCandidate noted(DateCandidate candidate) {
        DateCandidate ordered = inOrder(candidate);
        noteStated(ordered);
        return ordered;
    }

    private void noteStated(DateCandidate candidate) {
        if (candidate.kind() == DateKind.STATED && candidate.read().order() == NumberOrder.CLEAR) {
            stated.add(candidate.date());
        }
    }

    /** The same day with the time that another place gives. */
    private static @Nullable SourcedFact<DateStamp> exact(
            @Nullable SourcedFact<DateStamp> found, List<DateCandidate> candidates) {
        if (found == null || found.value().time() != null) {
            return found;
        }
        for (DateCandidate candidate : candidates) {
            Checkpoint.pass();
            if (candidate.stamp().time() != null
                    && candidate.date().equals(found.value().date())) {
                return new SourcedFact<>(candidate.stamp(), candidate.place(), found.confidence());
            }
        }
        return found;
    }

    private @Nullable SourcedFact<DateStamp> first() {
        DateCandidate best = best(published, this::publishedTrust);
        if (best == null) {
            return null;
        }
        DateCandidate shown = shown(best);
        if (shown == null) {
            return found(best, this::publishedTrust);
        }
        boolean samePlace = ChronoUnit.DAYS.between(best.date(), shown.date()) == 1;
        String place = samePlace ? best.place() + "+" + shown.place() : shown.place();
        double confidence = samePlace ? best.trust() : shown.trust();
        return new SourcedFact<>(shown.stamp(), place, confidence);
    }

    /** A date beside the headline that corrects what is stated: programs are told anew when a page is saved again. */
    private @Nullable DateCandidate shown(DateCandidate best) {
        boolean seen = published.stream()
                .anyMatch(c -> c.isBesideHeadline() && c.stamp().isSameDay(best.stamp()));
        if (best.kind() != DateKind.STATED || seen) {
            return null;
        }
        DateCandidate shown = null;
        for (DateCandidate candidate : published) {
            Checkpoint.pass();
            boolean beside = candidate.isBesideHeadline() && candidate.trust() >= SHOWN_ENOUGH;
            boolean free = candidate.kind() == DateKind.LABELLED || !allModified.holds(candidate.stamp());
            if ((beside || candidate.place().equals("url")) && free && corrects(candidate, best)) {
                shown = shown == null || candidate.trust() > shown.trust() ? candidate : shown;
            }
        }
        return shown;
    }

    private static boolean corrects(DateCandidate shown, DateCandidate stated) {
        long days = ChronoUnit.DAYS.between(stated.date(), shown.date());
        if (isTimeZone(stated.stamp().time(), days)) {
            return shown.kind() == DateKind.STATED;
        }
        boolean plain = shown.kind() == DateKind.SHOWN && (days < 0 || shown.trust() >= SHOWN_FOR_SURE);
        return days != 0 && (plain || shown.kind() == DateKind.LABELLED);
    }

    /** Whether a time in UTC is so many days away only because the site's own day begins at another hour. */
    private static boolean isTimeZone(@Nullable OffsetDateTime time, long days) {
        if (time == null || time.getOffset().getTotalSeconds() != 0) {
            return false;
        }
        return (days == 1 && time.getHour() >= 10) || (days == -1 && time.getHour() < 12);
    }

    private static @Nullable DateCandidate best(List<DateCandidate> candidates, ToDoubleFunction<DateCandidate> trust) {
        DateCandidate best = null;
        double bestTrust = 0;
        for (DateCandidate candidate : candidates) {
            Checkpoint.pass();
            double own = trust.applyAsDouble(candidate);
            if (own > bestTrust) {
                best = candidate;
                bestTrust = own;
            }
        }
        return best;
    }

    private static @Nullable SourcedFact<DateStamp> found(
            @Nullable DateCandidate best, ToDoubleFunction<DateCandidate> trust) {
        return best == null
                ? null
                : new SourcedFact<>(best.stamp(), best.place(), Math.min(0.99, trust.applyAsDouble(best)));
    }

    private double publishedTrust(DateCandidate candidate) {
        return candidate.trust() + agreement(candidate, allPublished) - doubt(candidate);
    }

    private double modifiedTrust(DateCandidate candidate) {
        return candidate.trust() + agreement(candidate, allModified);
    }

    /** A date without a label that structured data calls a modification is one. */
    private double doubt(DateCandidate candidate) {
        boolean shown = candidate.trust() < 0.85 && !candidate.place().contains("Published");
        return shown && allModified.isTrusted(candidate) ? 0.15 : 0;
    }

    private static double agreement(DateCandidate candidate, DateIndex all) {
        return AGREEMENT * Math.min(3, all.agreeing(candidate));
    }
}
