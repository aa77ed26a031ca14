package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DatedBlocksTest {
    private static final String PAGE = "<h1>A harbour</h1><p>3 March 2012</p><p>The text of it.</p><h3>2 Meinungen</h3>"
            + "<p>Ann, 12:30</p><p>I was there.</p><p>Bo <time>yesterday</time></p><p>So was I.</p>";

    @Test
    void findsBlocksWithADateATimeOfDayOrATimeElement() {
        DatedBlocks dates = dates(PAGE);
        assertThat(dates.last).containsExactly(-1, -1, 1, 1, 1, 4, 4, 6);
        assertThat(dates.next).containsExactly(1, 4, 4, 4, 6, 6, 8, 8);
        assertThat(dates.between(-3, 100)).isEqualTo(3);
        assertThat(dates.between(5, 7)).isEqualTo(1);
    }

    @Test
    void aNumberThatIsThatOfTheDatedBlocksBehindItAnnouncesThem() {
        assertThat(dates(PAGE).lastAnnouncing).containsExactly(-1, -1, -1, -1, 3, 3, 3, 3);
        assertThat(dates(PAGE.replace("2 Meinungen", "20 Meinungen")).lastAnnouncing)
                .containsOnly(-1);
    }

    @Test
    void aLongParagraphThatTellsOfATimeIsNotDated() {
        assertThat(dates("<p>" + "On that day they left at 12:30 and were never seen again. ".repeat(3) + "</p>")
                        .between(0, 1))
                .isZero();
    }

    private static DatedBlocks dates(String html) {
        return new DatedBlocks(PageBlocks.of(Jsoup.parse(html).body()).blocks());
    }
}
