package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Extraction;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Page not found - The Soft Paper | Oops! That page can\u2019t be found.
            Seite nicht gefunden            | Die Seite existiert nicht mehr
            Page introuvable                | D\u00e9sol\u00e9s
            P\u00e1gina no encontrada      | Lo sentimos
            \u0421\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u043d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d\u0430 | \u0418\u0437\u0432\u0438\u043d\u0438\u0442\u0435
            \u9875\u9762\u4e0d\u5b58\u5728 | \u62b1\u6b49
            Sayfa bulunamad\u0131          | Sayfa bulunamad\u0131
            The Soft Paper                  | Sivua ei l\u00f6ydy
            """)
    void rejectsAnErrorPageInManyLanguages(String title, String heading) {
        assertReject(stub(title, heading, ""), "It is an error page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Just a moment... | Checking your browser before accessing soft.example. | Only a check that keeps robots out
            Access denied    | You are not let in                                     | Only a check that keeps robots out
            Einen Moment     | Ihr Browser wird gepr\u00fcft                         | Only a check that keeps robots out
            \u8bf7\u7a0d\u5019 | soft.example                                        | Only a check that keeps robots out
            soft.example - For sale | soft.example is for sale                        | The address is for sale
            Welcome          | The domain soft.example is for sale                    | The address is for sale
            soft.example     | Diese Domain steht zum Verkauf                         | The address is for sale
            Home             | Ce nom de domaine est \u00e0 vendre                   | The address is for sale
            """)
    void rejectsChecksAndAddressesForSale(String title, String heading, String fact) {
        assertReject(stub(title, heading, ""), fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log in",
                "Anmelden",
                "Se connecter",
                "Iniciar sesi\u00f3n",
                "\u0412\u043e\u0439\u0442\u0438",
                "\u30ed\u30b0\u30a4\u30f3"
            })
    void rejectsAFormToLogIn(String title) {
        assertReject(
                stub(
                        title,
                        title,
                        "<form><label>User</label><input><label>Password</label><input type=password></form>"),
                "Only a form to log in is there");
    }

    private static String stub(String title, String heading, String more) {
        return "<head><title>" + title + "</title></head><body><nav><a href='/'>Home</a></nav><main><h1>" + heading
                + "</h1><p>" + "A sentence of some words that could stand for anything at all, and it ends here.</p>"
                + more + "</main></body>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How to write a page that says not found in a friendly way",
                "Access denied: what the reporters of the harbour were not told",
                "The house on the hill is for sale after forty years",
                "Forbidden love in the lighthouse",
                "Where to log in to the new portal of the town"
            })
    void keepsAShortArticleAboutSuchThings(String title) {
        article("<head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" + PARAGRAPH.repeat(2)
                + "</article></body>");
    }

    @Test
    void keepsALongArticleThatIsTitledSo() {
        article("<head><title>Page not found</title></head><body><article><h1>A short story</h1>" + PARAGRAPH.repeat(5)
                + "</article></body>");
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
