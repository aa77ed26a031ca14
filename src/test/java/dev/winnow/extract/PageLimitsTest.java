package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import dev.winnow.extract.ExtractOptions.Focus;
import dev.winnow.reject.RejectCode;
import org.junit.jupiter.api.Test;

/** A page that would fill the memory ends as a reject before it does. */
class PageLimitsTest {
    private static final String WORDS = "<p>Some people of the town talked about it for weeks and could not agree.</p>";

    @Test
    void rejectsAPageOfTooManyElements() {
        var extractor = new ArticleExtractor(new ExtractOptions(Focus.BALANCED, false, 1 << 20, 1_000, 512));

        assertThat(extractor.extract(page(WORDS.repeat(900)))).isInstanceOf(Extraction.ArticleFound.class);
        assertThat(code(extractor, WORDS.repeat(1_000))).isEqualTo(RejectCode.TOO_LARGE);
    }

    @Test
    void countsTheElementsThatHtmlAddsByItself() {
        String reopened = "<p>" + "<b class=x>".repeat(3) + "<i class=y>".repeat(3) + "</p><p>x".repeat(2_000);
        var extractor = new ArticleExtractor(new ExtractOptions(Focus.BALANCED, false, 1 << 20, 5_000, 512));

        assertThat(code(extractor, reopened)).isEqualTo(RejectCode.TOO_LARGE);
    }

    @Test
    void rejectsAPageNestedTooDeep() {
        var extractor = new ArticleExtractor(new ExtractOptions(Focus.BALANCED, false, 1 << 20, 10_000, 40));

        assertThat(extractor.extract(page("<div>".repeat(30) + WORDS.repeat(9))))
                .isInstanceOf(Extraction.ArticleFound.class);
        assertThat(code(extractor, "<div>".repeat(60) + WORDS.repeat(9))).isEqualTo(RejectCode.TOO_DEEP);
        assertThat(code(new ArticleExtractor(), "<div>".repeat(100_000) + WORDS))
                .isEqualTo(RejectCode.TOO_DEEP);
    }

    private static RejectCode code(ArticleExtractor extractor, String body) {
        return ((Extraction.NoArticle) extractor.extract(page(body))).reject().code();
    }

    private static RawPage page(String body) {
        return new RawPage(("<!DOCTYPE html><html><body>" + body).getBytes(UTF_8), null, null, null);
    }
}
