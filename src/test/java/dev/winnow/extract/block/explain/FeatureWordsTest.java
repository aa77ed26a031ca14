package dev.winnow.extract.block.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.block.BlockTag;
import dev.winnow.extract.block.model.BlockModel;
import org.junit.jupiter.api.Test;

class FeatureWordsTest {
    @Test
    void tellsNumbersAsPeopleDo() {
        assertThat(FeatureWords.of("words", 41)).isEqualTo("41 words");
        assertThat(FeatureWords.of("link-density", 0.5f)).isEqualTo("50 % of its words are links");
        assertThat(FeatureWords.of("link-density", 0)).isEqualTo("no linked words");
        assertThat(FeatureWords.of("in.NAV", 1)).isEqualTo("within a nav element");
        assertThat(FeatureWords.of("name.COMMENT", 0.5f)).isEqualTo("a box 1 up is named like: comment");
        assertThat(FeatureWords.of("box2.links", 0.25f)).isEqualTo("the box 2 up: 25 % links");
        assertThat(FeatureWords.of("prev1.heading", 0)).isEqualTo("the block before: not a heading");
        assertThat(FeatureWords.of("next2.words", -1)).isEqualTo("next2 words: none");
        assertThat(FeatureWords.of("data-overlap", -1)).isEqualTo("data overlap: none");
        assertThat(FeatureWords.of("tag", BlockTag.LI.ordinal())).isEqualTo("is a li element");
    }

    @Test
    void hasAPhraseForEveryFeature() {
        assertThat(BlockModel.Layout.NAMES)
                .allSatisfy(name -> assertThat(FeatureWords.of(name, 1)).isNotEqualTo(name.replace('-', ' ') + ": 1"));
    }
}
