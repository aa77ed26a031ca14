package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageViewTest {
    @Test
    void theUpperHeadingIsTheOneAboveInTheOutline() {
        PageView view = view("<p>lead<h2>Reviews<h3>Ann<p>good<h3>Bob<p>bad<h2>Specs<p>heavy");
        assertThat(view.upperHeading).containsExactly(-1, -1, 1, 1, 1, 1, -1, -1);
    }

    @Test
    void pricesAreSumsOfMoneyNotMereSigns() {
        PageView view = view("<p>no price<p>€ 12.50<p>pay in $<p>$5");
        assertThat(view.firstPrice).isEqualTo(1);
        assertThat(view.pricesBefore).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void equalSiblingsAreRecordsInOrder() {
        PageView view = view("<ul><li class=a-1>x<li class=a-2>y<li class=a-3>z</ul>");
        Box last = view.page.blocks().get(2).box;
        assertThat(last.recordIndex).isEqualTo(2);
        assertThat(last.siblings).isNotNull();
    }

    @Test
    void whatThePageTellsOfItsContentElsewhereIsAnAnchor() {
        PageView view = view("<head><script type=application/ld+json>"
                + "{\"@type\":\"Product\",\"description\":\"A bench of \\\"oak\\\" and steel\"}</script>"
                + "<link rel=canonical href=https://example.org/shop/bench></head>"
                + "<body><p>A bench of oak and steel<p>Delivery in three days");
        assertThat(view.evidence.dataOverlap(
                        view.page.words(), view.page.blocks().get(0)))
                .isEqualTo(1);
        assertThat(view.evidence.dataOverlap(
                        view.page.words(), view.page.blocks().get(1)))
                .isZero();
        assertThat(view.evidence.url).isEqualTo("https://example.org/shop/bench");
    }

    @Test
    void withoutSuchDataNothingIsSaid() {
        PageView view = view("<p>words here");
        assertThat(view.evidence.dataOverlap(
                        view.page.words(), view.page.blocks().get(0)))
                .isEqualTo(-1);
    }

    private static PageView view(String html) {
        Document document = Jsoup.parse(html);
        return new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document));
    }
}
