package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.figures.RunFigures.Count;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayHistogramTest {
    @Test
    void daysHaveNoGaps() {
        assertThat(of("2024-02-28", "2024-03-01"))
                .containsExactly(new Count("2024-02-28", 1), new Count("2024-02-29", 0), new Count("2024-03-01", 1));
        assertThat(of("2024-05-06")).containsExactly(new Count("2024-05-06", 1));
        assertThat(of()).isEmpty();
    }

    @Test
    void manyDaysAreMonths() {
        assertThat(of("2024-01-01", "2024-03-02")).hasSize(62).last().isEqualTo(new Count("2024-03-02", 1));
        assertThat(of("2024-01-31", "2024-02-01", "2024-02-02", "2024-04-02"))
                .containsExactly(
                        new Count("2024-01", 1),
                        new Count("2024-02", 2),
                        new Count("2024-03", 0),
                        new Count("2024-04", 1));
    }

    @Test
    void manyMonthsAreYears() {
        assertThat(of("2020-12-31", "2024-01-01")).hasSize(38);
        assertThat(of("2018-06-01", "2024-01-01"))
                .extracting(Count::name)
                .containsExactly("2018", "2019", "2020", "2021", "2022", "2023", "2024");
    }

    @Test
    void falseDatesOfLongAgoStandInOneColumn() {
        List<Count> columns = of("0001-01-01", "1066-10-14", "1970-01-01", "2023-05-06", "2024-05-06");
        assertThat(columns).hasSize(62);
        assertThat(columns.get(0)).isEqualTo(new Count("before", 2));
        assertThat(columns.get(1).name()).isEqualTo("1964");
        assertThat(columns.get(7)).isEqualTo(new Count("1970", 1));
        assertThat(columns).last().isEqualTo(new Count("2024", 1));
        assertThat(columns.stream().mapToLong(Count::count).sum()).isEqualTo(5);
    }

    private static List<Count> of(String... days) {
        var counts = new TreeMap<String, Long>();
        for (String day : days) {
            counts.merge(day, 1L, Long::sum);
        }
        return DayHistogram.of(counts);
    }
}
