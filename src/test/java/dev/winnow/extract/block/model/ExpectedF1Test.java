package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.extract.block.PageBlocks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ExpectedF1Test {
    private static final PageBlocks PAGE = PageBlocks.of(
            Jsoup.parse("<p>one two three four<p>one two three four<p>one two three four five six seven eight")
                    .body());

    @Test
    void takesWhatIsWorthMoreThanItCosts() {
        ExpectedF1.BlockChoice choice = ExpectedF1.choose(PAGE.blocks(), new float[] {1, 0.5f, 0.1f}, 1);
        assertThat(choice.kept).containsExactly(true, true, false);
        assertThat(choice.value).isCloseTo(2 * 6f / (8 + 6.8f), within(0.001f));
    }

    @Test
    void aDoubtfulPageIsTakenWhole() {
        assertThat(ExpectedF1.choose(PAGE.blocks(), new float[] {0.3f, 0.3f, 0.3f}, 1).kept)
                .containsExactly(true, true, true);
    }

    @Test
    void lessBiasCutsEarlier() {
        assertThat(ExpectedF1.choose(PAGE.blocks(), new float[] {1, 0.5f, 0.1f}, 0.2f).kept)
                .containsExactly(true, false, false);
    }

    @Test
    void nothingIsExpectedOfAnEmptyPage() {
        ExpectedF1.BlockChoice choice = ExpectedF1.choose(java.util.List.of(), new float[0], 1);
        assertThat(choice.kept).isEmpty();
        assertThat(choice.value).isZero();
    }
}
