package dev.winnow.store.figures;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts by day put into columns, without gaps: days, or months or years where the days would be too many. */
final class DayHistogram {
    /** Columns that a picture has room for. */
    private static final int MOST = 62;

    private DayHistogram() {}

    /** @param days counts by ISO date */
    static List<RunFigures.Count> of(SortedMap<String, Long> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = LocalDate.parse(days.firstKey());
        LocalDate last = LocalDate.parse(days.lastKey());
        if (last.toEpochDay() - first.toEpochDay() < MOST) {
            return columns(days, day -> day, Period.ofDays(1));
        }
        return (last.getYear() - first.getYear()) * 12 < MOST - 12
                ? columns(days, YearMonth::from, Period.ofMonths(1))
                : years(days);
    }

    /** A few false dates of long ago must not push all others into the last column. */
    private static List<RunFigures.Count> years(SortedMap<String, Long> days) {
        List<RunFigures.Count> years = columns(days, Year::from, Period.ofYears(1));
        if (years.size() <= MOST) {
            return years;
        }
        List<RunFigures.Count> late = years.subList(years.size() - MOST + 1, years.size());
        long early = years.subList(0, years.size() - late.size()).stream()
                .mapToLong(RunFigures.Count::count)
                .sum();
        List<RunFigures.Count> all = new ArrayList<>(List.of(new RunFigures.Count("before", early)));
        all.addAll(late);
        return all;
    }

    private static List<RunFigures.Count> columns(
            SortedMap<String, Long> days, Function<LocalDate, Temporal> column, TemporalAmount step) {
        var columns = new TreeMap<String, Long>();
        days.forEach(
                (day, count) -> columns.merge(column.apply(LocalDate.parse(day)).toString(), count, Long::sum));
        List<RunFigures.Count> all = new ArrayList<>();
        Temporal at = column.apply(LocalDate.parse(days.firstKey()));
        String end = column.apply(LocalDate.parse(days.lastKey())).toString();
        while (true) {
            String name = at.toString();
            all.add(new RunFigures.Count(name, columns.getOrDefault(name, 0L)));
            if (name.equals(end)) {
                return all;
            }
            at = at.plus(step);
        }
    }
}
