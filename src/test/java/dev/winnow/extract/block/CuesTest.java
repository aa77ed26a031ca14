package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.block.Cues.Cue;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {
    @ParameterizedTest
    @CsvSource({
        "Related Articles, RELATED",
        "Das könnte Sie auch interessieren, RELATED",
        "À lire aussi, RELATED",
        "相关文章, RELATED",
        "Оставить комментарий, COMMENT",
        "Suscríbete al boletín, SUBSCRIBE",
        "Alle Rechte vorbehalten, LEGAL",
        "Publicidad, ADVERT"
    })
    void shortTextsHintInManyLanguages(String text, Cue cue) {
        assertThat(cues(text) & cue.bit()).isNotZero();
    }

    @org.junit.jupiter.api.Test
    void aLongTextSpeaksForItself() {
        assertThat(cues("related ".repeat(13))).isZero();
    }

    private static int cues(String text) {
        PageBlocks page = PageBlocks.of(Jsoup.parse("<p>" + text).body());
        return Cues.of(page.words(), page.blocks().get(0));
    }
}
