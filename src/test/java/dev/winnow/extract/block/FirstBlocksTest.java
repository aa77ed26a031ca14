package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FirstBlocksTest {
    @Test
    void removesWhatStandsBehind() {
        Document page = Jsoup.parse("<div><p>one<p>t<b>w</b>o</div><ul><li>three<li>four</ul><p>five");

        assertThat(FirstBlocks.keep(page, 9)).isEqualTo(5);
        assertThat(page.text()).isEqualTo("one two three four five");
        assertThat(FirstBlocks.keep(page, 3)).isEqualTo(5);
        assertThat(page.text()).isEqualTo("one two three");
        assertThat(FirstBlocks.keep(page, 2)).isEqualTo(3);
        assertThat(page.text()).isEqualTo("one two");
    }

    @Test
    void isQuickOnLongPages() {
        Document page = Jsoup.parse("<p>one".repeat(200_000));

        assertThat(FirstBlocks.keep(page, 100_000)).isEqualTo(200_000);
        assertThat(page.select("p")).hasSize(100_000);
    }
}
