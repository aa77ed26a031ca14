package dev.winnow.archive.saved;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates that savers write: as mail does ({@code Tue, 9 Jan 2007 12:07:30 -0800}), as scripts do ({@code Fri Mar 01
 * 2024 12:00:00 GMT+0100 (Central European Standard Time)}), as ISO 8601, and as fourteen digits. No zone means UTC.
 */
final class SavedDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\\d{4}|\\d\\d)\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b([A-Za-z]{3})[a-z]* (\\d{1,2}),? (\\d{4})\\b");
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)\\b");
    private static final int LONGEST = 100;

    private SavedDate() {}

    /** The instant that {@code text} names, null where it names none. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String date = text.strip();
        date = date.length() > LONGEST ? date.substring(0, LONGEST) : date;
        try {
            return digits(date) ? timestamp(date) : written(date);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean digits(String text) {
        return text.length() == 14 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@code 20240301120000}, as web archives write it. */
    private static @Nullable Instant timestamp(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        // The web is older than its archives, and fourteen digits may be any number.
        return year < 1990 || year > 2100
                ? null
                : at(year, pair(digits, 4), pair(digits, 6), pair(digits, 8), pair(digits, 10), pair(digits, 12), 0);
    }

    private static int pair(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    private static @Nullable Instant written(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return at(
                    number(iso, 1),
                    number(iso, 2),
                    number(iso, 3),
                    number(iso, 4),
                    number(iso, 5),
                    number(iso, 6),
                    offset(text, iso.end()));
        }
        Matcher time = TIME.matcher(text);
        Matcher day = DAY_FIRST.matcher(text);
        boolean dayFirst = day.find();
        Matcher date = dayFirst ? day : MONTH_FIRST.matcher(text);
        if (!time.find() || !(dayFirst || date.find())) {
            return null;
        }
        int month = MONTHS.indexOf(date.group(dayFirst ? 2 : 1).toLowerCase(Locale.ROOT)) + 1;
        int year = number(date, 3);
        return at(
                date.group(3).length() == 2 ? year + (year < 70 ? 2000 : 1900) : year,
                month,
                number(date, dayFirst ? 1 : 2),
                number(time, 1),
                number(time, 2),
                number(time, 3),
                offset(text, time.end()));
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Seconds east of UTC, as named after {@code from}. */
    private static int offset(String text, int from) {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.find(from)) {
            return 0;
        }
        int seconds = number(offset, 2) * 3600 + number(offset, 3) * 60;
        return offset.group(1).equals("-") ? -seconds : seconds;
    }

    private static Instant at(int year, int month, int day, int hour, int minute, int second, int offset) {
        // A leap second is a second like any other here.
        LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59));
        return OffsetDateTime.of(time, ZoneOffset.ofTotalSeconds(offset)).toInstant();
    }
}
