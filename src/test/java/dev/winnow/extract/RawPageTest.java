package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPageTest {
    private static final byte[] BODY = ("<html><body><h1>The harbour</h1><a href=/next>Next</a>"
                    + "<p>Some people of the town talked about it for weeks and could not agree.</p>".repeat(9))
            .getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address ::", "http://[", "http://exa mple/\u00e4", "javascript:x", "/\0"})
    void whatIsNoAddressOrContentTypeDoesNoHarm(String odd) {
        var extraction = new ArticleExtractor().extract(new RawPage(BODY, odd, "text/html; charset=" + odd, null));

        assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
    }
}
