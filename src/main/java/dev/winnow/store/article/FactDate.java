package dev.winnow.store.article;

import dev.winnow.store.database.DatabaseTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A date as the extractor writes it ({@code YYYY-MM-DD} or ISO 8601 with offset), as databases type it. */
public final class FactDate {
    private static final int DAY = "YYYY-MM-DD".length();

    private FactDate() {}

    /** The day as the page states it, in its own time zone; null where there is none. */
    public static @Nullable LocalDate day(@Nullable String date) {
        try {
            return date == null || date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The instant; null where the page states the day only. */
    public static @Nullable OffsetDateTime time(@Nullable String date) {
        try {
            return date == null || date.length() == DAY
                    ? null
                    : DatabaseTime.column(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
