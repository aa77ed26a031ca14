package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTest {
    @ParameterizedTest
    @CsvSource({
        "https://S.Example/a, s.example",
        "http://s.example:8080/a, s.example",
        "http://s.example:, s.example",
        "https://user:pass@s.example/a@b, s.example",
        "https://s.example?q=http://other, s.example",
        "https://s.example#top, s.example",
        "http://[::1]:80/a, [::1]",
        "https://exa mple/{bad}, exa mple",
        "mailto:ann@s.example, ''",
        "'', ''"
    })
    void theHostOfAnAddress(String url, String host) {
        assertThat(Host.of(url)).isEqualTo(host);
    }

    @Test
    void whatIsLongerThanANameCanBeKeepsItsBeginningAndIsToldFromOthers() {
        String one = Host.of("https://" + "a".repeat(9_000) + ".example/");
        String other = Host.of("https://" + "a".repeat(9_001) + ".example/");

        assertThat(one).hasSizeLessThan(254).startsWith("aaa").isNotEqualTo(other);
        assertThat(Host.of("https://" + "a".repeat(245) + ".example/")).endsWith(".example");
    }
}
