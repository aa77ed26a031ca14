package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactDateTest {
    @Test
    void theDayIsThePagesAndTheInstantIsEverybodys() {
        String date = "2024-01-01T00:30:00+02:00";
        assertThat(FactDate.day(date)).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(FactDate.time(date)).isEqualTo(OffsetDateTime.of(2023, 12, 31, 22, 30, 0, 0, ZoneOffset.UTC));
    }

    @Test
    void aDayAloneHasNoInstant() {
        assertThat(FactDate.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(FactDate.time("2024-02-29")).isNull();
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        OffsetDateTime time = FactDate.time("2024-05-06T23:59:59.999999999Z");
        assertThat(time).isEqualTo(OffsetDateTime.of(2024, 5, 6, 23, 59, 59, 999_999_000, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        ", ,",
        "'', ,",
        "2024, ,",
        "2024-05, ,",
        "2024-02-30, ,",
        "20240506T080000Z, ,",
        "yesterday evening, ,",
        "2024-05-06T25:00:00Z, 2024-05-06,",
        "2024-05-06T08:00:00, 2024-05-06,",
        "2024-05-06 or so, 2024-05-06,"
    })
    void whatIsNoDateIsNone(@Nullable String date, @Nullable LocalDate day, @Nullable OffsetDateTime time) {
        assertThat(FactDate.day(date)).isEqualTo(day);
        assertThat(FactDate.time(date)).isEqualTo(time);
    }
}
