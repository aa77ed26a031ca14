package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Extraction;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pages with little text: what stands for no article, and what is a short article all the same. */
class NoArticleTest {
    private static final String PARAGRAPH =
            "<p>The lighthouse of Skerry Point was lit again on Monday evening, eleven years after its keeper had gone "
                    + "home for good. About forty people came to see it.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void keepsAShortArticle() {
        assertThat(article("<html><head><title>Light</title></head><body>" + PARAGRAPH + "</body></html>")
                        .content()
                        .text())
                .startsWith("The lighthouse");
    }

    @Test
    void rejectsAPageThatSendsItsReadersOn() {
        assertReject(
                "<head><meta http-equiv='Refresh' content='0; URL=/new'></head><body><p>We have moved, go on to the "
                        + "<a href='/new'>new address</a>.</p></body>",
                "It only sends readers on to another address");
    }

    @Test
    void keepsAPageThatReloadsItself() {
        article("<head><meta http-equiv='refresh' content='300'></head><body>" + PARAGRAPH + "</body></html>");
    }

    @Test
    void rejectsAnErrorPageServedAsSuccess() {
        assertReject("<body><h1>404</h1><p>There is no such page here, dear reader.</p></body>", "It is an error page");
        assertReject(
                "<body><section class='error-404'><h1>Gone fishing</h1><p>There is no such page here.</p></section></body>",
                "It is an error page");
    }

    @Test
    void keepsACarNamedLikeAnError() {
        article("<title>Peugeot 404</title><body><h1>Driving the 404</h1>" + PARAGRAPH + "</body>");
    }

    @Test
    void rejectsAConsentWall() {
        assertReject(
                "<body class='cookie-banner-open'><div id='cookie-consent'><h2>Before you read</h2><p>We and our many "
                        + "partners would like to count how often you come here and what you look at.</p></div></body>",
                "Only a consent or security notice is there");
    }

    @Test
    void keepsAnArticleUnderABodyNamedForConsent() {
        article("<body class='cookie-consent'>" + PARAGRAPH + "</body>");
    }

    @Test
    void rejectsTheShellOfAScript() {
        assertReject(
                "<body><div id='app'></div><noscript>Please let scripts run to use this.</noscript></body>",
                "Its text is only for browsers without scripts");
        assertReject("<body><div id='app'></div><script>start()</script></body>", "The page shows no text");
    }

    @Test
    void rejectsAFrameSet() {
        assertReject(
                "<html><frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'></frameset></html>",
                "It is a frame set");
    }

    @Test
    void rejectsAPageThatBreaksOffBeforeItsText() {
        Reject reject = reject("<html><head><title>Ferry</title><script src='a.js'></script><script src='b");
        assertThat(reject.code()).isEqualTo(RejectCode.TRUNCATED);
    }

    @Test
    void readsAPageThatBreaksOffAsFarAsItGoes() {
        Article article = article("<html><body>" + PARAGRAPH + PARAGRAPH + "<p>The next night it rained and the");
        assertThat(article.completeness()).isEqualTo(Completeness.TRUNCATED);
    }

    @Test
    void tellsAPaywalledArticleFromAWholeOne() {
        String declared = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
                + "\"isAccessibleForFree\" : \"False\"}</script><body>";
        assertThat(article(declared + PARAGRAPH + "</body>").completeness()).isEqualTo(Completeness.PAYWALLED);
        assertThat(article(declared + PARAGRAPH.repeat(12) + "</body>").completeness())
                .isEqualTo(Completeness.FULL);
    }

    private void assertReject(String page, String fact) {
        assertThat(reject(page).sentence()).startsWith(fact);
    }

    private Reject reject(String page) {
        Extraction extraction = extract(page);
        assertThat(extraction).isInstanceOf(Extraction.NoArticle.class);
        return ((Extraction.NoArticle) extraction).reject();
    }

    private Article article(String page) {
        Extraction extraction = extract(page);
        assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
        return ((Extraction.ArticleFound) extraction).article();
    }

    private Extraction extract(String page) {
        return extractor.extract(new RawPage(page.getBytes(StandardCharsets.UTF_8), null, null, null));
    }
}
