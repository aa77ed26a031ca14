package dev.winnow.extract.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was read from a text.
 *
 * @param stamp the date
 * @param other the day that its numbers mean in the other order, null where only this order makes sense
 * @param order how its numbers were read
 */
record DateRead(Stamp stamp, @Nullable LocalDate other, Order order) {
    /** Which of two numbers is the month. */
    enum Order {
        MONTH_FIRST,
        DAY_FIRST,
        /** The date names its month, starts with its year, or has the same number twice. */
        CLEAR
    }

    static DateRead of(Stamp stamp) {
        return new DateRead(stamp, null, Order.CLEAR);
    }

    /** Whether the numbers themselves tell that the page writes dates in this order. */
    boolean proves(Order asked) {
        return other == null && order == asked;
    }

    /** Whether both can mean the same day. */
    boolean isSameDay(DateRead asked) {
        LocalDate day = asked.stamp.date();
        return stamp.date().equals(day) || day.equals(other) || stamp.date().equals(asked.other);
    }

    DateRead swapped() {
        return other == null ? this : new DateRead(Stamp.of(other), stamp.date(), Order.CLEAR);
    }
}
