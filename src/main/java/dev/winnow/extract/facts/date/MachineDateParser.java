package dev.winnow.extract.facts.date;

import dev.winnow.extract.limit.Watched;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates written for programs: ISO 8601 and its common misspellings, RFC 1123, Unix time. */
final class MachineDateParser {
    private static final Pattern ISO = Pattern.compile(
            "((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"
                    + "(?:[T\\s,]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T.*|\\d{4,6})?");
    private static final Pattern UNIX = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final Pattern IN_PATH =
            Pattern.compile("[/=_-]((?:19|20)\\d\\d)([/_.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_.?&-]|$)");
    private static final Pattern IN_PATH_COMPACT =
            Pattern.compile("[/=_-]((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.?&-]|$)");

    private static final Pattern IN_PATH_NAMED =
            Pattern.compile("/((?:19|20)\\d\\d)/(\\p{L}{3,9})/(0?[1-9]|[12]\\d|3[01])(?=[/?&]|$)");

    private MachineDateParser() {}

    /** The stamp that a machine-readable value states, null where it states none. */
    static @Nullable DateStamp parse(String value) {
        String text = value.strip();
        if (text.length() < 8 || text.length() > 80) {
            return null;
        }
        try {
            Matcher iso = Watched.matcher(ISO, text);
            if (iso.matches()) {
                return iso(iso);
            }
            Matcher compact = Watched.matcher(COMPACT, text);
            if (compact.matches()) {
                return DateStamp.of(date(compact, 1, 2, 3));
            }
            if (Watched.matcher(UNIX, text).matches()) {
                long number = Long.parseLong(text);
                Instant instant = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
                return DateStamp.of(instant.atOffset(ZoneOffset.UTC));
            }
            return rfc1123(text);
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    private static @Nullable DateStamp rfc1123(String text) {
        boolean english = text.indexOf(',') == 3 && text.length() > 20;
        return english
                ? DateStamp.of(
                        OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.replace("UTC", "GMT"))))
                : null;
    }

    private static DateStamp iso(Matcher iso) {
        LocalDate date = date(iso, 1, 3, 4);
        if (iso.group(5) == null || iso.group(8) == null) {
            return DateStamp.of(date);
        }
        int hour = Integer.parseInt(iso.group(5)) % 24;
        int second = iso.group(7) == null ? 0 : Math.min(59, Integer.parseInt(iso.group(7)));
        LocalDateTime time = date.atTime(hour, Integer.parseInt(iso.group(6)), second);
        String zone = iso.group(8);
        boolean utc = Character.isLetter(zone.charAt(0));
        return DateStamp.of(time.atOffset(utc ? ZoneOffset.UTC : ZoneOffset.of(zone)));
    }

    /** The day in an address's path or query ({@code /2024/03/05/}, {@code -20240305.html}), null without. */
    static @Nullable DateStamp inAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int path = url.indexOf('/', url.indexOf("//") + 2);
        String rest = path < 0 ? "" : url.substring(path);
        for (Pattern pattern : new Pattern[] {IN_PATH, IN_PATH_COMPACT}) {
            Matcher match = Watched.matcher(pattern, rest);
            if (match.find()) {
                try {
                    boolean compact = pattern == IN_PATH_COMPACT;
                    return DateStamp.of(compact ? date(match, 1, 2, 3) : date(match, 1, 3, 4));
                } catch (DateTimeException noSuchDay) {
                    return null;
                }
            }
        }
        return inAddressByName(rest);
    }

    /** {@code /2024/mar/05/}. */
    private static @Nullable DateStamp inAddressByName(String rest) {
        Matcher match = Watched.matcher(IN_PATH_NAMED, rest);
        int month = match.find() ? MonthNames.month(match.group(2).toLowerCase(Locale.ROOT), "en") : 0;
        try {
            return month == 0
                    ? null
                    : DateStamp.of(
                            LocalDate.of(Integer.parseInt(match.group(1)), month, Integer.parseInt(match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate date(Matcher match, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(match.group(year)),
                Integer.parseInt(match.group(month)),
                Integer.parseInt(match.group(day)));
    }
}
