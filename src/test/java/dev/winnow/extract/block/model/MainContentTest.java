package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MainContentTest {
    private static final String SENTENCES =
            "The old ferry left the northern quay at six in the morning, carrying forty passengers and a van of post."
                    + " By noon, when the fog had lifted, it was back, and nobody aboard could say where it had been.";
    private static final String PAGE = "<html><head><title>The ferry that came back - Quay News</title></head><body>"
            + "<nav class=main-menu><ul>" + "<li><a href=/x>Harbour</a></li>".repeat(12) + "</ul></nav>"
            + "<article><h1>The ferry that came back</h1>" + ("<p>" + SENTENCES + "</p>").repeat(5)
            + "<figure><img src=/ferry.jpg alt=Ferry></figure><p>" + SENTENCES + " It sails again today.</p></article>"
            + "<div class=related-posts><h3>More</h3><ul>" + "<li><a href=/y>Another quay tale</a></li>".repeat(8)
            + "</ul></div><footer><p><a href=/imprint>Imprint</a> © Quay News</p></footer></body></html>";

    @Test
    void keepsTheArticleAndDropsWhatIsAroundIt() {
        Document page = Jsoup.parse(PAGE);
        MainContent content = MainContent.find(page, 1);
        assertThat(content.nodes()).containsAll(page.select("article p").textNodes());
        assertThat(content.nodes())
                .doesNotContainAnyElementsOf(
                        page.select("nav a, footer p, .related-posts a").textNodes());
    }

    @Test
    void keepsPicturesThatStandInTheContent() {
        Document page = Jsoup.parse(PAGE);
        Element picture = page.expectFirst("img");
        assertThat(MainContent.find(page, 1).nodes()).contains(picture);
    }

    @Test
    void commentsAreKeptApart() {
        Document page = Jsoup.parse(PAGE.replace(
                "<footer>",
                "<section id=comments><h3>Comments</h3><div class=comment><p>I was aboard that ferry. It was cold.</p></div>"
                        + "</section><footer>"));
        MainContent content = MainContent.find(page, 1);
        assertThat(content.comments())
                .containsExactlyInAnyOrderElementsOf(page.select(".comment p").textNodes());
        assertThat(content.nodes()).doesNotContainAnyElementsOf(content.comments());
    }

    @Test
    void thePageIsNotChanged() {
        Document page = Jsoup.parse(PAGE);
        String before = page.outerHtml();
        MainContent.find(page, 1);
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Test
    void anEmptyPageHasNoContent() {
        MainContent content = MainContent.find(Jsoup.parse(""), 1);
        assertThat(content.nodes()).isEmpty();
        assertThat(content.confidence()).isZero();
    }
}
