package dev.winnow.extract.site.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteNameTest {
    @Test
    void isTheHostOfTheAddressFirst() {
        String page = "<link rel=canonical href='https://other.example/a'>";
        assertThat(name("https://WWW.Example.org:8080/a b|c", page)).isEqualTo("example.org");
        assertThat(name("http://news.example.org?x", page)).isEqualTo("news.example.org");
        assertThat(name("https://www.com/", page)).isEqualTo("www.com");
    }

    @Test
    void isWhatThePageSaysWhereItsAddressIsUnknown() {
        assertThat(name(null, "<link rel='Canonical' href='https://www.example.org/a'>"))
                .isEqualTo("example.org");
        assertThat(name("pages/1.html", "<meta property=og:url content='https://example.org/a'>"))
                .isEqualTo("example.org");
    }

    @Test
    void isUnknownWhereThePageContradictsItselfOrSaysNothing() {
        assertThat(name(
                        null,
                        "<link rel=canonical href='https://one.example/'>"
                                + "<meta property=og:url content='https://two.example/'>"))
                .isNull();
        assertThat(name(null, "<link rel=canonical href='/a'>")).isNull();
        assertThat(name("file:///a", "")).isNull();
    }

    private static @Nullable String name(@Nullable String address, String page) {
        return SiteName.of(address, Jsoup.parse(page));
    }
}
