package dev.winnow.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        6  | The ferry left at 12 o'clock
        8  | 渡船中午出发了。
        9  | 渡船は昼に出ました。
        7  | เรือเฟอร์รี่เก่าออกไปตอนเที่ยง
        6  | ເຮືອເກົ່າອອກໄປຕອນທ່ຽງ
        6  | ទូកចាស់បានចេញដំណើរនៅថ្ងៃ
        3  | သင်္ဘောဟောင်း
        """)
    void countsWordsWithAndWithoutBlanks(int words, String text) {
        assertThat(WordCount.of(text)).isBetween(words - 1, words + 1);
    }

    @Test
    void countsTheSameAcrossBlanksOfAnUnspacedScript() {
        String sentence = "เรือเก่าออกไปตอนเที่ยง";
        assertThat(WordCount.of(sentence + " " + sentence)).isEqualTo(2 * WordCount.of(sentence));
        assertThat(WordCount.of("5 รถ")).isEqualTo(2);
    }
}
