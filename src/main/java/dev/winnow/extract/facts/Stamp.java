package dev.winnow.extract.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a page states it.
 *
 * @param date the calendar day as written
 * @param time the same with time and offset, null where the page gives no offset
 */
record Stamp(LocalDate date, @Nullable OffsetDateTime time) {

    static Stamp of(LocalDate date) {
        return new Stamp(date, null);
    }

    static Stamp of(OffsetDateTime time) {
        return new Stamp(time.toLocalDate(), time);
    }

    /** ISO 8601, a date or a date-time with offset. */
    String iso() {
        return time == null ? date.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }

    /** The same calendar day, or the same moment told in another time zone. */
    boolean isSameDay(Stamp other) {
        boolean moment = time != null && other.time != null && time.isEqual(other.time);
        return moment || date.equals(other.date);
    }

    boolean isBefore(Stamp other) {
        if (time != null && other.time != null) {
            return time.isBefore(other.time);
        }
        return date.isBefore(other.date);
    }
}
