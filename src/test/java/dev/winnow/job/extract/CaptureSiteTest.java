package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureSiteTest {
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
