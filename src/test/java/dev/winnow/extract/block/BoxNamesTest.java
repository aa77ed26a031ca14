package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.block.BoxNames.Family;
import org.junit.jupiter.api.Test;

class BoxNamesTest {
    private final BoxNames names = new BoxNames();

    @Test
    void cutsNamesAtHumpsDigitsAndPunctuation() {
        long families = names.read("relatedPosts-2 site_footer").families();
        assertThat(families & Family.RELATED.bit()).isNotZero();
        assertThat(families & Family.FOOTER.bit()).isNotZero();
    }

    @Test
    void aWordInsideAnotherWordSaysNothing() {
        assertThat(names.read("download").families() & Family.ADVERT.bit()).isZero();
        assertThat(names.read("shadow").families()).isZero();
    }

    @Test
    void knowsTemplatesInOtherLanguages() {
        assertThat(names.read("kommentare").families() & Family.COMMENT.bit()).isNotZero();
        assertThat(names.read("compartir").families() & Family.SHARE.bit()).isNotZero();
    }
}
