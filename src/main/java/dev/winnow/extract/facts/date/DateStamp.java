package dev.winnow.extract.facts.date;

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
public record DateStamp(LocalDate date, @Nullable OffsetDateTime time) {

    static DateStamp of(LocalDate date) {
        return new DateStamp(date, null);
    }

    static DateStamp of(OffsetDateTime time) {
        return new DateStamp(time.toLocalDate(), time);
    }

    /** ISO 8601, a date or a date-time with offset. */
    public String iso() {
        return time == null ? date.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }

    /** The same calendar day, or the same moment told in another time zone. */
    boolean isSameDay(DateStamp other) {
        boolean moment = time != null && other.time != null && time.isEqual(other.time);
        return moment || date.equals(other.date);
    }

    boolean isBefore(DateStamp other) {
        if (time != null && other.time != null) {
            return time.isBefore(other.time);
        }
        return date.isBefore(other.date);
    }
}
