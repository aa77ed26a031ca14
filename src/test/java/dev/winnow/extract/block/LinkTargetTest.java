package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTargetTest {
    @Test
    void aPlaceOnTheSamePageIsNoOtherPage() {
        assertThat(LinkTarget.of("#comments").isPage()).isTrue();
        assertThat(LinkTarget.of("JavaScript:void(0)").isPage()).isTrue();
        assertThat(LinkTarget.of("/news/").isPage()).isFalse();
    }

    @Test
    void aTitlePutIntoAnAddressIsASlug() {
        assertThat(LinkTarget.of("https://example.org/2024/how-to-bake-bread/").isSlug())
                .isTrue();
        assertThat(LinkTarget.of("/how-to-bake-bread.html?ref=a-b-c-d#x").isSlug())
                .isTrue();
        assertThat(LinkTarget.of("/contact-us").isSlug()).isFalse();
        assertThat(LinkTarget.of("/?q=a-b-c-d").isSlug()).isFalse();
    }

    @Test
    void aHostMakesAnAddressAbsolute() {
        assertThat(LinkTarget.of("//example.org/").isAbsolute()).isTrue();
        assertThat(LinkTarget.of("HTTPS://example.org/").isAbsolute()).isTrue();
        assertThat(LinkTarget.of("page.html").isAbsolute()).isFalse();
    }

    @Test
    void aDataAddressIsNotMeasuredToItsEnd() {
        assertThat(LinkTarget.of("data:" + "x".repeat(100_000)).length()).isEqualTo(300);
    }
}
