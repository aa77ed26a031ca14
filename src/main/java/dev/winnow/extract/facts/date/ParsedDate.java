package dev.winnow.extract.facts.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was read from a text.
 *
 * @param stamp the date
 * @param other the day that its numbers mean in the other order, null where only this order makes sense
 * @param order how its numbers were read
 */
public record ParsedDate(DateStamp stamp, @Nullable LocalDate other, NumberOrder order) {
    /** Which of two numbers is the month. */
    enum NumberOrder {
        MONTH_FIRST,
        DAY_FIRST,
        /** The date names its month, starts with its year, or has the same number twice. */
        CLEAR
    }

    static ParsedDate of(DateStamp stamp) {
        return new ParsedDate(stamp, null, NumberOrder.CLEAR);
    }

    /** Whether the numbers themselves tell that the page writes dates in this order. */
    boolean proves(NumberOrder asked) {
        return other == null && order == asked;
    }

    /** Whether both can mean the same day. */
    boolean isSameDay(ParsedDate asked) {
        LocalDate day = asked.stamp.date();
        return stamp.date().equals(day) || day.equals(other) || stamp.date().equals(asked.other);
    }

    ParsedDate swapped() {
        return other == null ? this : new ParsedDate(DateStamp.of(other), stamp.date(), NumberOrder.CLEAR);
    }
}
