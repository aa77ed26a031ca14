package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.block.Names.Family;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = new Names();

    @Test
    void cutsNamesAtHumpsDigitsAndPunctuation() {
        long families = names.families("relatedPosts-2 site_footer");
        assertThat(families & Family.RELATED.bit()).isNotZero();
        assertThat(families & Family.FOOTER.bit()).isNotZero();
    }

    @Test
    void aWordInsideAnotherWordSaysNothing() {
        assertThat(names.families("download") & Family.ADVERT.bit()).isZero();
        assertThat(names.families("shadow")).isZero();
    }

    @Test
    void knowsTemplatesInOtherLanguages() {
        assertThat(names.families("kommentare") & Family.COMMENT.bit()).isNotZero();
        assertThat(names.families("compartir") & Family.SHARE.bit()).isNotZero();
    }
}
