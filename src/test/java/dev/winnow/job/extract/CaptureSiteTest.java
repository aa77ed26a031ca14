package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureSiteTest {
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
        assertThat(CaptureSite.host(url)).isEqualTo(host);
    }

    @Test
    void withoutAnAddressTheFirstFolderBelowTheSource() {
        var sites = new CaptureSite(List.of("./input/", "other"));
        assertThat(sites.of("https://s.example/a", "input/news/a.html")).isEqualTo("s.example");
        assertThat(sites.of(null, "input/news/2024/a.html")).isEqualTo("news");
        assertThat(sites.of("mailto:ann", "other/blog/a.html")).isEqualTo("blog");
    }

    @Test
    void aFileInNoFolderIsOfTheSourceItself() {
        assertThat(new CaptureSite(List.of("archive/input")).of(null, "archive/input/a.html"))
                .isEqualTo("input");
        assertThat(new CaptureSite(List.of("a.warc")).of(null, "a.warc")).isEqualTo("a.warc");
        assertThat(new CaptureSite(List.of(".")).of(null, "news/a.html")).isEqualTo("news");
    }
}
