package dev.winnow.text.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
    @Test
    void countsLinesParagraphsAndSentences() {
        String text = "One sentence. Another one!\n\nA list\nof two\n\nThe end? Yes.";

        assertThat(value(Signal.LINE_COUNT, text)).isEqualTo(4);
        assertThat(value(Signal.PARAGRAPH_COUNT, text)).isEqualTo(3);
        assertThat(value(Signal.SENTENCE_COUNT, text)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It rained. Nobody minded. | 2",
                "ja | 雨が降った。誰も気にしなかった。 | 2",
                "hi | बारिश हुई। किसी ने ध्यान नहीं दिया। | 2",
                "ar | هل أمطرت؟ نعم أمطرت. | 2",
                "en | 3.5 per cent of it. | 1",
                "xx | * * * | 0"
            })
    void tellsSentencesInManyScripts(String language, String text, int sentences) {
        assertThat(Signals.of(text, text, language).value(Signal.SENTENCE_COUNT))
                .isEqualTo(sentences);
    }

    @Test
    void measuresWords() {
        assertThat(value(Signal.MEAN_WORD_LENGTH, "ab cdef")).isEqualTo(3);
        assertThat(value(Signal.MEAN_WORD_LENGTH, "(ab), cdef!")).isEqualTo(3);
        assertThat(value(Signal.MEAN_WORD_LENGTH, "漢字")).isEqualTo(1);
        assertThat(value(Signal.ALPHA_WORD_FRACTION, "one 2 three 4")).isEqualTo(0.5);
        assertThat(value(Signal.DIGIT_FRACTION, "ab 12")).isEqualTo(0.5);
        assertThat(value(Signal.SYMBOL_WORD_RATIO, "#one two... three… four")).isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the cat sat on the mat | 0.5",
                "de | die Katze und der Hund | 0.6",
                "ru | и кот на окне | 0.5",
                "zh | 我的书 | 0.666667",
                "th | แมวและหมา | 0.333333"
            })
    void knowsStopWordsOfManyLanguages(String language, String text, double fraction) {
        assertThat(Signals.of(text, text, language).value(Signal.STOP_WORD_FRACTION))
                .isEqualTo(fraction);
    }

    @Test
    void hasNoStopWordsForALanguageWithoutAList() {
        assertThat(Signals.of("text", "text", "tlh").value(Signal.STOP_WORD_FRACTION))
                .isNull();
        assertThat(Signals.of("text", "text", null).value(Signal.STOP_WORD_FRACTION))
                .isNull();
    }

    @Test
    void tellsListsFromProseByTheMarkdown() {
        Signals signals = Signals.of("one\ntwo\n\n3. May was warm.", "- one\n- two\n\n3\\. May was warm.", "en");

        assertThat(signals.value(Signal.BULLET_LINE_FRACTION)).isEqualTo(0.666667);
    }

    @Test
    void measuresHowLinesEnd() {
        String text = "It ended.\nIt went on…\n“Did it?”\nRead more ...\nHe said so: \"No.\"";

        assertThat(value(Signal.ELLIPSIS_LINE_FRACTION, text)).isEqualTo(0.4);
        assertThat(value(Signal.PUNCTUATED_LINE_FRACTION, text)).isEqualTo(0.6);
        assertThat(value(Signal.SHORT_LINE_FRACTION, text + "\n" + "long ".repeat(10)))
                .isEqualTo(0.833333);
    }

    @Test
    void measuresRepeatedLinesAndParagraphs() {
        String text = "aaaa\nbb\n\naaaa\nbb\n\ncccc";

        assertThat(value(Signal.DUPLICATE_LINE_FRACTION, text)).isEqualTo(0.4);
        assertThat(value(Signal.DUPLICATE_LINE_CHAR_FRACTION, text)).isEqualTo(0.375);
        assertThat(value(Signal.DUPLICATE_PARAGRAPH_FRACTION, text)).isEqualTo(0.333333);
        assertThat(value(Signal.DUPLICATE_PARAGRAPH_CHAR_FRACTION, text)).isEqualTo(0.388889);
    }

    @Test
    void measuresTheMostFrequentSequence() {
        // "to be" twice among 20 letters; "x y" once does not count.
        assertThat(value(Signal.TOP_2GRAM_CHAR_FRACTION, "to be or not to be, abcdefg"))
                .isEqualTo(0.4);
        assertThat(value(Signal.TOP_3GRAM_CHAR_FRACTION, "to be or not to be, abcdefg"))
                .isZero();
        assertThat(value(Signal.TOP_2GRAM_CHAR_FRACTION, "ha ha ha ha ha")).isEqualTo(1);
    }

    @Test
    void countsTheCharactersOfOverlappingSequencesOnce() {
        String five = "aa bb cc dd ee";

        assertThat(value(Signal.DUPLICATE_5GRAM_CHAR_FRACTION, five + " ff " + five))
                .isEqualTo(0.454545);
        assertThat(value(Signal.DUPLICATE_6GRAM_CHAR_FRACTION, five + " ff " + five))
                .isZero();
        assertThat(value(Signal.DUPLICATE_5GRAM_CHAR_FRACTION, five + " ff " + five + " ff"))
                .isEqualTo(0.5);
    }

    @Test
    void countsTracesOfCodeAndFiller() {
        assertThat(value(Signal.CURLY_BRACKET_COUNT, "if (a) { b(); }")).isEqualTo(2);
        assertThat(value(Signal.LOREM_IPSUM_COUNT, "Lorem ipsum dolor sit amet"))
                .isEqualTo(1);
    }

    @Test
    void keepsEveryShareBetweenZeroAndOneWhateverTheText() {
        Random random = new Random(7);
        String signs = "a b.\n\n的ก…#-1{}\"ü \ud83d\ude00\u0000\ud800";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Signals signals = Signals.of(text.toString(), text.toString(), "en");
            assertThat(signals.values()).hasSize(Signal.values().length);
            signals.values().forEach((signal, value) -> {
                assertThat(value).as("%s of '%s'", signal, text).isNotNegative();
                if (signal.column().endsWith("_fraction")) {
                    assertThat(value).as("%s of '%s'", signal, text).isLessThanOrEqualTo(1);
                }
            });
        }
    }

    private static @Nullable Double value(Signal signal, String text) {
        return Signals.of(text, text, "en").value(signal);
    }
}
