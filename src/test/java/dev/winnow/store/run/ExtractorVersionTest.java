package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorVersionTest {
    @ParameterizedTest
    @CsvSource({
        "9, 10",
        "1.9, 1.10",
        "1, 1.1",
        "12.1-balanced-10485760, 12.2-balanced-1",
        "'', 1",
        "x, 1",
        "99999999999999999999, 100000000000000000000"
    })
    void comesBefore(String earlier, String later) {
        assertThat(ExtractorVersion.of(earlier)).isLessThan(ExtractorVersion.of(later));
        assertThat(ExtractorVersion.of(later)).isGreaterThan(ExtractorVersion.of(earlier));
    }

    @ParameterizedTest
    @CsvSource({"12.1, 12.1-balanced-10485760", "1, 1.0.0", "v2, 2", "'', 0", "1..2, 1.0.2"})
    void isTheSame(String one, String other) {
        assertThat(ExtractorVersion.of(one)).isEqualByComparingTo(ExtractorVersion.of(other));
    }
}
