package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.date.ParsedDate.NumberOrder;
import dev.winnow.extract.limit.Checkpoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates written for people, in many languages: a day, a month by name or number, and a year that stand together.
 * Digits of any script count. A date without a year or a day is no date here.
 */
public final class TextDateParser {
    private static final int MAX_TEXT = 400;
    /** Languages that write the year before month and day, be it of two digits: 24-03-05. */
    private static final Set<String> YEAR_FIRST = Set.of("zh", "ja", "ko", "hu", "lt", "mn");

    /** A date in a text: where it starts and ends there. */
    public record DateHit(ParsedDate read, int start, int end) {}

    private final String text;
    private final String language;
    private final boolean monthFirst;
    private final List<DateToken> tokens;

    private TextDateParser(String text, String language, boolean monthFirst) {
        this.text = text;
        this.language = language;
        this.monthFirst = monthFirst;
        this.tokens = DateToken.of(text);
    }

    /**
     * Dates in the text, in its order.
     *
     * @param language primary tag, may be empty
     * @param monthFirst whether {@code 3/5/2024} is in March
     */
    public static List<DateHit> find(String text, String language, boolean monthFirst) {
        String head = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return new TextDateParser(head, language, monthFirst).find();
    }

    private List<DateHit> find() {
        List<DateHit> hits = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Checkpoint.pass();
            DateHit hit = at(i);
            if (hit == null) {
                i++;
                continue;
            }
            hits.add(hit);
            while (i < tokens.size() && tokens.get(i).start() < hit.end()) {
                i++;
            }
        }
        return hits;
    }

    private @Nullable DateHit at(int i) {
        if (i + 2 >= tokens.size()) {
            return null;
        }
        DateToken first = tokens.get(i);
        if (first.isNumber()) {
            DateHit numeric = numeric(i);
            return numeric != null ? numeric : first.isYear() ? yearFirst(i) : dayFirst(i);
        }
        return monthFirst(i);
    }

    /** 5 March 2024, 5. März 2024, 5 de marzo de 2024, 5th of March, 2024. */
    private @Nullable DateHit dayFirst(int i) {
        DateToken day = tokens.get(i);
        int m = skipFillers(i + 1);
        int month = day.isDay() && m < tokens.size() ? month(m) : 0;
        int y = skipFillers(m + 1);
        if (month == 0 || y >= tokens.size()) {
            return null;
        }
        return hit(i, y, year(tokens.get(y)), month, day.number());
    }

    /** March 5, 2024. */
    private @Nullable DateHit monthFirst(int i) {
        int month = month(i);
        int d = skipFillers(i + 1);
        if (month == 0 || d >= tokens.size() || !tokens.get(d).isDay()) {
            return null;
        }
        int y = skipFillers(d + 1);
        return y >= tokens.size()
                ? null
                : hit(i, y, year(tokens.get(y)), month, tokens.get(d).number());
    }

    /** 2024. március 5., 2024 m. kovo 5 d. */
    private @Nullable DateHit yearFirst(int i) {
        int m = skipFillers(i + 1);
        int month = m < tokens.size() ? month(m) : 0;
        int d = skipFillers(m + 1);
        if (month == 0 || d >= tokens.size() || !tokens.get(d).isDay()) {
            return null;
        }
        return hit(i, d, tokens.get(i).number(), month, tokens.get(d).number());
    }

    /** 2024-03-05, 2024年3月5日, 2024. 3. 5., 05.03.2024, 3/5/2024, 5-3-24. */
    private @Nullable DateHit numeric(int i) {
        DateToken a = tokens.get(i);
        boolean cjk = i + 4 < tokens.size() && isAny(tokens.get(i + 1), "年", "년") && isAny(tokens.get(i + 3), "月", "월");
        int year = cjk && !a.isYear() ? yearOfEra(i) : a.number();
        year = cjk && year == 0 && a.digits() == 2 ? 2000 + a.number() : year;
        if (cjk
                && year >= 1900
                && tokens.get(i + 2).isDay()
                && tokens.get(i + 4).isDay()) {
            return hit(
                    i,
                    i + 4,
                    year,
                    tokens.get(i + 2).number(),
                    tokens.get(i + 4).number());
        }
        DateToken b = tokens.get(i + 1);
        DateToken c = tokens.get(i + 2);
        char separator = separator(a, b);
        if (separator == 0 || separator(b, c) != separator || !b.isDay() || glued(i)) {
            return null;
        }
        if (a.isYear() && c.isDay()) {
            return hit(i, i + 2, a.number(), b.number(), c.number());
        }
        boolean shortYear = c.digits() == 2 && (separator == '/' || (a.digits() == 2 && b.digits() == 2));
        if (shortYear && a.digits() == 2 && YEAR_FIRST.contains(language)) {
            DateHit first = c.isDay() ? hit(i, i + 2, 2000 + a.number(), b.number(), c.number()) : null;
            if (first != null) {
                return first;
            }
        }
        if (!a.isDay() || !(c.isYear() || shortYear)) {
            return null;
        }
        int fullYear = shortYear ? 2000 + c.number() : c.number();
        boolean slashed = separator == '/' && monthFirst && a.number() <= 12;
        boolean american = b.number() > 12 || slashed;
        DateHit hit = american
                ? hit(i, i + 2, fullYear, a.number(), b.number())
                : hit(i, i + 2, fullYear, b.number(), a.number());
        return hit == null ? null : ordered(hit, a.number(), b.number(), american);
    }

    private static DateHit ordered(DateHit hit, int a, int b, boolean american) {
        LocalDate date = hit.read().stamp().date();
        boolean open = a <= 12 && b <= 12 && a != b;
        LocalDate other = open ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()) : null;
        NumberOrder order = a == b ? NumberOrder.CLEAR : american ? NumberOrder.MONTH_FIRST : NumberOrder.DAY_FIRST;
        return new DateHit(new ParsedDate(hit.read().stamp(), other, order), hit.start(), hit.end());
    }

    /** Whether the run of numbers goes on before or after: a version or an address, not a date. */
    private boolean glued(int i) {
        boolean before = i > 0 && separator(tokens.get(i - 1), tokens.get(i)) != 0;
        boolean after = i + 3 < tokens.size()
                && separator(tokens.get(i + 2), tokens.get(i + 3)) != 0
                && tokens.get(i + 3).digits() != 2;
        return before || after;
    }

    /** The sign between two numbers, 0 where they do not belong together. */
    private char separator(DateToken a, DateToken b) {
        if (!a.isNumber() || !b.isNumber()) {
            return 0;
        }
        String between = text.substring(a.end(), b.start()).strip();
        boolean sign = between.length() == 1 && "./-|\u2013\u2010".indexOf(between.charAt(0)) >= 0;
        return sign ? between.charAt(0) : 0;
    }

    /** The year that counts from an emperor or the republic, 0 where no era stands before the number. */
    private int yearOfEra(int i) {
        String era =
                i == 0 || tokens.get(i).digits() > 3 ? "" : tokens.get(i - 1).word();
        int before =
                switch (era) {
                    case "令和" -> 2018;
                    case "平成" -> 1988;
                    case "昭和" -> 1925;
                    case "民國", "民国" -> 1911;
                    default -> 0;
                };
        return before == 0 ? 0 : before + tokens.get(i).number();
    }

    private static boolean isAny(DateToken token, String one, String other) {
        return token.word().equals(one) || token.word().equals(other);
    }

    private int month(int i) {
        DateToken token = tokens.get(i);
        return token.isNumber() ? 0 : MonthNames.month(token.word(), language);
    }

    private int year(DateToken token) {
        if (token.isYear()) {
            return token.number();
        }
        boolean apostrophe = token.start() > 0 && "'\u2019".indexOf(text.charAt(token.start() - 1)) >= 0;
        boolean buddhist = token.digits() == 4 && token.number() > 2_400 && token.number() < 2_700;
        return apostrophe && token.digits() == 2 ? 2000 + token.number() : buddhist ? token.number() - 543 : 0;
    }

    private int skipFillers(int i) {
        int at = i;
        while (at < tokens.size() && at < i + 2 && tokens.get(at).isFiller()) {
            at++;
        }
        return at;
    }

    private @Nullable DateHit hit(int first, int last, int year, int month, int day) {
        if (year == 0) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            int start = tokens.get(first).start();
            return new DateHit(
                    ParsedDate.of(DateStamp.of(date)), start, tokens.get(last).end());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
