package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final String CSI = "\u009B";
    private static final String RIGHT_TO_LEFT = "\u202E";

    @Test
    void whatAPageSaysCannotSteerTheTerminal() {
        assertThat(Terminal.plain("a\u001B[2J" + CSI + "1mb\nc" + RIGHT_TO_LEFT + "d\u00ADe"))
                .isEqualTo("a [2J 1mb cde");
    }

    @Test
    void wordsKeepTheirJoinersAndPictures() {
        String words = "می\u200Cخواهم \uD83D\uDC69\u200D\uD83C\uDF3E \uD83C\uDF0D";

        assertThat(Terminal.plain(words)).isEqualTo(words);
    }
}
