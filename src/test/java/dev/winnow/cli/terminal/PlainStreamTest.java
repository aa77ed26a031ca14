package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainStreamTest {
    @Test
    void nothingSteersTheTerminalAndNothingElseChanges() throws IOException {
        String text = "a\tb\r\n\u001B[31mred\u0007 \u009B1m \u202Eright\u2066 العربية 汉字 😀 \u200Dend";
        for (int size : new int[] {1, 2, 3, 1000}) {
            var shown = new ByteArrayOutputStream();
            byte[] bytes = text.repeat(1000).getBytes(UTF_8);
            try (var plain = new PlainStream(shown)) {
                for (int i = 0; i < bytes.length; i += size) {
                    plain.write(bytes, i, Math.min(size, bytes.length - i));
                }
            }
            assertThat(shown.toString(UTF_8))
                    .isEqualTo("a\tb\r\n\uFFFD[31mred\uFFFD \uFFFD1m \uFFFDright\uFFFD العربية 汉字 😀 \u200Dend"
                            .repeat(1000));
        }
    }
}
