package dev.winnow.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class FigureFormat {
    private FigureFormat() {}

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The sign stays on the figure's line. */
    public static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent > 0 && percent < 9.95 ? "%.1f\u00a0%%" : "%.0f\u00a0%%", percent);
    }

    /** A sentence that was written for terminals too: its figures keep their signs with them. */
    public static String sentence(String sentence) {
        return sentence.replace(" %", "\u00a0%");
    }

    /** Enough digits to tell two of them apart. */
    public static String value(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    public static String seconds(double seconds) {
        long whole = Math.round(seconds);
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return whole < 120
                ? whole + " s"
                : whole < 7200 ? whole / 60 + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    /** A change with its sign; a real minus, as wide as the plus. */
    public static String change(long now, long before) {
        long change = now - before;
        return change == 0 ? "±0" : (change > 0 ? "+" : "−") + count(Math.abs(change));
    }

    public static String time(String iso) {
        return Instant.parse(iso)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace("T", " ")
                .replace(":00Z", " UTC");
    }
}
