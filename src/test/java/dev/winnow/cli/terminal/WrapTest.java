package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void linesBreakBetweenWordsAtTheWidth() {
        String text =
                "The gate held it back, for nine of ten pages have no article: averyveryverylongwordthatfitsnowhere ok";
        String wrapped = Terminal.wrapped(text, 12, 40);
        assertThat(wrapped.lines().skip(1)).allMatch(line -> line.startsWith(" ".repeat(12)));
        assertThat(wrapped.lines().skip(1).filter(line -> !line.contains("averyvery")))
                .allMatch(line -> line.length() <= 40);
        assertThat(wrapped.lines().findFirst().orElseThrow().length()).isLessThanOrEqualTo(40 - 12);
        assertThat(wrapped.replaceAll("\\s+", " ")).isEqualTo(text);
        assertThat(Terminal.wrapped("short", 12, 40)).isEqualTo("short");
        assertThat(Terminal.wrapped("one\n            two", 12, 40)).isEqualTo("one\n            two");
    }

    @Test
    void oneIsSingular() {
        assertThat(Terminal.counted(1, "page")).isEqualTo("1 page");
        assertThat(Terminal.counted(2_100, "page")).isEqualTo("2,100 pages");
        assertThat(Terminal.counted(0, "reject")).isEqualTo("0 rejects");
    }

    @Test
    void progressWithoutATotalShowsNeitherAQuestionMarkNorAPercentage() {
        var shown = new ByteArrayOutputStream();
        try (var progress = new ProgressCount("extract", new PrintStream(shown, true, UTF_8))) {
            progress.step(1, 1);
        }
        assertThat(shown.toString(UTF_8))
                .contains("extract: 1 page, 1 reject, ")
                .doesNotContain("?", "%");
    }
}
