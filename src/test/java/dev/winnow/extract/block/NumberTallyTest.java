package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTallyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2012-03-04", "4.3.2012", "04/03/12", "am 4.3.2012, heute", "2012年3月4日", "2012년 3월", "(2012-3-4)"
            })
    void datesInDigits(String text) {
        assertThat(numbers(text).dates).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version 1.2", "3.141592", "192.168.0.100", "1/2", "2012", "10.000.000", "12-34567-8"})
    void otherNumbersAreNoDates(String text) {
        assertThat(numbers(text).dates).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12:30, 1", "at 9:05pm, 1", "12:30:59, 1", "2012-03-04T12:30, 1", "3:0, 0", "16:9, 0", "ratio 100:20, 0"
    })
    void timesOfDay(String text, int clocks) {
        assertThat(numbers(text).clocks).isEqualTo(clocks);
    }

    @Test
    void theFirstNumberOfAFewDigits() {
        assertThat(numbers("Comments (40) of 2012").first).isEqualTo(40);
        assertThat(numbers("1234567 and 12").first).isEqualTo(12);
        assertThat(numbers("none").first).isEqualTo(-1);
    }

    @Test
    void yearsAndNumbersThatStandAlone() {
        NumberTally numbers = numbers("March 3, 2012");
        assertThat(numbers.years).isEqualTo(1);
        assertThat(numbers.alone).isEqualTo(2);
        assertThat(numbers("3012").years).isZero();
    }

    private static NumberTally numbers(String text) {
        Tally tally = new Tally();
        new BlockWords().add(text, tally);
        tally.end();
        return tally.numbers;
    }
}
