package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockWordsTest {
    @Test
    void aRunOfLettersAndDigitsIsAWord() {
        assertThat(BlockWords.of("Two  words, 3rd_one!").size()).isEqualTo(3);
    }

    @Test
    void caseDoesNotTellWordsApart() {
        assertThat(BlockWords.of("Hafen").at(0))
                .isEqualTo(BlockWords.of("hAFEN").at(0));
    }

    @Test
    void anIdeographIsAWordOfItsOwnAndWeighsHalf() {
        Tally tally = new Tally();
        BlockWords words = new BlockWords();
        words.add("港口新闻 today", tally);
        assertThat(words.size()).isEqualTo(5);
        assertThat(tally.weight()).isEqualTo(3f);
    }

    @Test
    void vowelSignsDoNotCutHindiWords() {
        assertThat(BlockWords.of("समाचार पत्र").size()).isEqualTo(2);
    }

    @Test
    void countsWhatSentencesAreMadeOf() {
        Tally tally = new Tally();
        new BlockWords().add("Yes, it is. «Really»؟", tally);
        assertThat(tally.commas).isEqualTo(1);
        assertThat(tally.stops).isEqualTo(2);
        assertThat(tally.last).isEqualTo('؟');
    }
}
