package dev.winnow.console.page;

import dev.winnow.report.FigureFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as the templates show them, the same way as the reports do; {@code fmt} in templates. */
public final class PageFormat {
    public String count(long count) {
        return FigureFormat.count(count);
    }

    /** With its word, such as {@code 1 page}, {@code 2,300 pages}. */
    public String counted(long count, String word) {
        return FigureFormat.count(count) + " " + word + (count == 1 ? "" : "s");
    }

    public String percent(double share) {
        return FigureFormat.percent(share);
    }

    public String value(@Nullable Double value) {
        return FigureFormat.value(value);
    }

    public String duration(@Nullable Duration duration) {
        return duration == null ? "–" : FigureFormat.seconds(duration.toMillis() / 1000.0);
    }

    /** In UTC, until the browser shows its own time. */
    public String time(@Nullable Instant time) {
        return time == null
                ? "–"
                : FigureFormat.time(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes / 1000.0;
        for (String unit : new String[] {"kB", "MB", "GB"}) {
            if (value < 1000) {
                return String.format(Locale.ROOT, "%.1f %s", value, unit);
            }
            value /= 1000;
        }
        return String.format(Locale.ROOT, "%.1f TB", value);
    }

    /** A name of a constant as people say it: {@code NO_ARTICLE} stays, {@code RUNNING} is running. */
    public String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
