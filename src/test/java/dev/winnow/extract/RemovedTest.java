package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import dev.winnow.article.Removed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RemovedTest {
    private static final String PROSE =
            "<p>The ferry to the island left the harbour an hour late on Monday, because the crew had to wait for a part of"
                    + " the engine that came by train from the capital, and the passengers waited with them.</p>";

    @Test
    void namesTheShortBlocksThatAPageLoses() {
        Removed removed = removed("<nav><ul><li><a href=/>Home</a><li><a href=/a>About\n us</a></ul></nav><article>"
                + "<h1>The ferry was late</h1>" + PROSE.repeat(6) + "</article><footer><a href=#top>Back to top</a>"
                + "<p>***</p></footer>");

        assertThat(removed.phrases())
                .contains("Home", "About us", "Back to top")
                .doesNotContain("***");
        assertThat(removed.fraction()).isGreaterThan(0).isLessThan(0.2);
    }

    @Test
    void namesTheLeftoversOfAPlainText() {
        String text = "The ferry was late\n\nThe ferry left the harbour an hour late on Monday, because of the engine. "
                + "The passengers had to wait for it in the rain.\n\nRelated Articles\n\nBack to top button\n";
        Removed removed = found(text.getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(removed.phrases()).containsExactly("Related Articles", "Back to top button");
        assertThat(removed.fraction()).isBetween(0.1, 0.3);
    }

    private static Removed removed(String body) {
        String page = "<!DOCTYPE html><html lang=en><head><title>The ferry was late</title></head><body>" + body
                + "</body></html>";
        return found(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    private static Removed found(byte[] page, String type) {
        Extraction extraction = new ArticleExtractor().extract(new RawPage(page, null, type, null));
        assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
        return ((Extraction.ArticleFound) extraction).article().removed();
    }
}
