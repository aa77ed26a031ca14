package dev.winnow.extract.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.Explainer;
import dev.winnow.extract.Explanation;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.RuleUse;
import dev.winnow.extract.rule.SiteRule.Part;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each part of a rule does to a page. */
class RuledPagesTest {
    private static final String ADDRESS = "https://www.harbour.example/ferry";
    private static final Instant CAPTURED = Instant.parse("2024-06-01T00:00:00Z");
    private static final String STORY = """
            <p>The ferry to the outer islands will run every hour from Monday, the harbour office said, since more people \
            than ever wish to spend their evenings there.</p>
            <p class="promo">Subscribe to our letter about boats and receive a picture of the old lighthouse each week.</p>
            <p>Tickets cost the same as last year, and bicycles travel for free as long as there is room on deck.</p>""";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Ferry runs hourly - Harbour News</title>
            <meta name="author" content="Web Desk"><meta property="article:published_time" content="2024-05-01">
            <meta name="hb-writer" content="Ada Beck"></head>
            <body><nav><a href="/">Home</a> <a href="/boats">Boats</a></nav>
            <h1>Ferry runs hourly</h1><h2 class="deck">More boats for the outer islands</h2>
            <p class="when">Written on 7 May 2024</p>
            <div id="story">%s</div>
            <div id="box"><p>In the box stand the opening hours of the harbour office, which nobody would call an \
            article.</p></div>
            <footer>Harbour News, Quay 1</footer></body></html>""".formatted(STORY);

    private final SiteRule.Builder rule = SiteRule.builder("harbour.example", "harbour.example.yaml");

    private RuledPagesTest rule(Part part, String selector) {
        rule.select(
                part, RuleSelector.of(selector), rule.build().selectors(part).size() + 10 * part.ordinal() + 1);
        return this;
    }

    private SiteRules rules() {
        return SiteRules.of(List.of(rule.build()));
    }

    private Article article(String html, @Nullable String address) {
        Extraction extraction = new ArticleExtractor().withRules(rules()).extract(page(html, address));
        assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
        return ((Extraction.ArticleFound) extraction).article();
    }

    private Article article() {
        return article(PAGE, ADDRESS);
    }

    private static RawPage page(String html, @Nullable String address) {
        return new RawPage(html.getBytes(UTF_8), address, "text/html; charset=utf-8", CAPTURED);
    }

    private static Facts.@Nullable FactSource source(Article article, FactField field) {
        return article.facts().sources().get(field);
    }

    @ParameterizedTest
    @CsvSource({"#box", "//div[@id='box']", "'xpath: //div[@id=\"box\"]'"})
    void exactlyTheElementsOfTheBodyAreTheText(String selector) {
        Article article = rule(Part.BODY, selector).article();

        assertThat(article.content().text())
                .isEqualTo(
                        "In the box stand the opening hours of the harbour office, which nobody would call an article.");
        assertThat(article.confidence()).isEqualTo(1);
        assertThat(source(article, FactField.TEXT)).isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:1", 1));
    }

    @Test
    void severalElementsAreTheTextInThePagesOrder() {
        Article article = rule(Part.BODY, "#box p, #story p:last-child").article();

        assertThat(article.content().text()).startsWith("Tickets cost").endsWith("an article.");
    }

    @Test
    void theFirstSelectorOfABodyThatFindsWordsIsUsed() {
        Article article = rule(Part.BODY, "#gone")
                .rule(Part.BODY, "#box")
                .rule(Part.BODY, "#story")
                .article();

        assertThat(article.content().text()).startsWith("In the box").doesNotContain("ferry");
        assertThat(source(article, FactField.TEXT)).isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:2", 1));
    }

    @ParameterizedTest
    @CsvSource({"#gone", "//div[@id='gone']", "footer", "nav"})
    void aBodyWithHardlyAWordLeavesTheChoiceToTheModelAndTheArticleSaysSo(String selector) {
        Article article = rule(Part.BODY, selector).article();

        assertThat(article.content().text()).contains("ferry to the outer islands", "Tickets cost");
        assertThat(source(article, FactField.TEXT)).isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:1", 0));
    }

    @Test
    void aBodyOfChineseIsCountedByItsSigns() {
        String html =
                PAGE.replaceFirst("(?s)<div id=\"box\">.*?</div>", "<div id=\"box\"><p>港口辦公室今天宣布渡輪每小時一班</p></div>");

        assertThat(rule(Part.BODY, "#box").article(html, ADDRESS).content().text())
                .startsWith("港口辦公室");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".promo", "//p[@class='promo']", "//p[contains(., 'Subscribe')]", "//p[@class='promo']/text()"})
    void whatIsStrippedIsGone(String selector) {
        Article article = rule(Part.BODY, "#story").rule(Part.STRIP, selector).article();

        assertThat(article.content().text()).contains("ferry", "Tickets").doesNotContain("Subscribe");
    }

    @ParameterizedTest
    @CsvSource({"body", "//*", "html"})
    void aPageIsNeverStrippedAsAWhole(String selector) {
        String html = "<html><body>" + "<b>The ferry runs every hour from Monday on.</b>".repeat(3) + "</body></html>";
        Explanation explained = new Explainer(ExtractOptions.DEFAULT)
                .withRules(rule(Part.STRIP, selector).rules())
                .explain(page(html, ADDRESS), 10);

        assertThat(explained.rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    h2.deck                                            | More boats for the outer islands
                    //h2[@class='deck']                                | More boats for the outer islands
                    xpath: substring-before(//title, ' - ')            | Ferry runs hourly
                    xpath: concat(//h1, ': ', //h2)                    | Ferry runs hourly: More boats for the outer islands
                    //meta[@name='hb-writer']/@content                 | Ada Beck
                    meta[name=hb-writer]                               | Ada Beck
                    """)
    void theTitleIsWhatTheRuleNames(String selector, String title) {
        Article article = rule(Part.TITLE, selector).article();

        assertThat(article.facts().title()).isEqualTo(title);
        assertThat(source(article, FactField.TITLE)).isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:11", 1));
    }

    @Test
    void theAuthorsAreThoseThatTheRuleNames() {
        Article article = rule(Part.AUTHOR, "meta[name=hb-writer]").article();

        assertThat(article.facts().authors()).containsExactly("Ada Beck");
        assertThat(source(article, FactField.AUTHORS))
                .isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:21", 1));
    }

    @Test
    void aBylineIsTakenApart() {
        String html =
                PAGE.replace("<p class=\"when\">", "<p class=\"by\">By Ada Beck and Otto Ran</p><p class=\"when\">");

        assertThat(rule(Part.AUTHOR, ".by").article(html, ADDRESS).facts().authors())
                .containsExactly("Ada Beck", "Otto Ran");
    }

    @ParameterizedTest
    @CsvSource({".when", "//p[@class='when']", "'xpath: substring-after(//p[@class=\"when\"], \"on \")'"})
    void theDateIsReadFromWhatTheRuleNames(String selector) {
        Article article = rule(Part.DATE, selector).article();

        assertThat(article.facts().published()).isEqualTo("2024-05-07");
        assertThat(source(article, FactField.PUBLISHED))
                .isEqualTo(new Facts.FactSource("rule:harbour.example.yaml:31", 1));
    }

    @Test
    void aDateForProgramsIsReadBeforeTheWords() {
        String html =
                PAGE.replace("<p class=\"when\">", "<time class=\"t\" datetime=\"2024-05-09T08:00:00Z\">now</time><p>");

        assertThat(rule(Part.DATE, "time.t").article(html, ADDRESS).facts().published())
                .isEqualTo("2024-05-09T08:00:00Z");
    }

    @Test
    void aDateAfterTheCaptureIsNotBelievedNoMatterWhoNamesIt() {
        String html = PAGE.replace("7 May 2024", "7 May 2031");

        assertThat(rule(Part.DATE, ".when").article(html, ADDRESS).facts().published())
                .isEqualTo("2024-05-01");
    }

    @Test
    void factsThatTheRuleDoesNotFindAreThoseOfThePage() {
        Article article = rule(Part.TITLE, "#gone")
                .rule(Part.AUTHOR, "#gone")
                .rule(Part.DATE, "#story")
                .article();

        assertThat(article.facts().title()).isEqualTo("Ferry runs hourly");
        assertThat(article.facts().published()).isEqualTo("2024-05-07");
        assertThat(String.valueOf(source(article, FactField.PUBLISHED))).doesNotContain("rule");
        assertThat(String.valueOf(source(article, FactField.TITLE))).doesNotContain("rule");
    }

    @Test
    void factsAreReadBeforeThePageIsStripped() {
        Article article = rule(Part.TITLE, ".deck")
                .rule(Part.STRIP, ".deck")
                .rule(Part.BODY, "#story")
                .article();

        assertThat(article.facts().title()).isEqualTo("More boats for the outer islands");
    }

    @Test
    void replacementsChangeTheSourceOneAfterTheOther() {
        rule.replace("outer islands", "inner islands", 1)
                .replace("inner", "far", 2)
                .replace("no(t) .* there", "x", 3);

        assertThat(article().content().text()).contains("far islands").doesNotContain("outer", "inner");
    }

    @Test
    void aReplacementThatBlowsThePageUpIsLeftOut() {
        String html = PAGE.replace("Tickets", "Tickets " + "e".repeat(20_000));
        rule.replace("e", "x".repeat(1_000), 1);

        assertThat(article(html, ADDRESS).content().text()).contains("ferry");
    }

    @Test
    void aPageOfAnotherHostIsReadAsEver() {
        Extraction plain = new ArticleExtractor().extract(page(PAGE, "https://quay.example/ferry"));

        assertThat(new ArticleExtractor()
                        .withRules(rule(Part.BODY, "#box").rules())
                        .extract(page(PAGE, "https://quay.example/ferry")))
                .isEqualTo(plain);
    }

    @Test
    void aPageWithoutAnAddressIsKnownByTheOneThatItGives() {
        String own = "<link rel=\"canonical\" href=\"https://harbour.example/ferry\">";
        String shared = "<meta property=\"og:url\" content=\"https://other.example/ferry\">";
        String same = "<meta property=\"og:url\" content=\"https://www.harbour.example/ferry\">";
        rule(Part.BODY, "#box");

        assertThat(article(PAGE.replace("<title>", own + "<title>"), null)
                        .content()
                        .text())
                .startsWith("In the box");
        assertThat(article(PAGE.replace("<title>", own + same + "<title>"), null)
                        .content()
                        .text())
                .startsWith("In the box");
        assertThat(article(PAGE.replace("<title>", own + shared + "<title>"), null)
                        .content()
                        .text())
                .doesNotStartWith("In the box");
        assertThat(article(PAGE, null).content().text()).doesNotStartWith("In the box");
    }

    @Test
    void anExplanationSaysWhatEachLineOfTheRuleDid() {
        rule(Part.BODY, "#gone").rule(Part.BODY, "#box").rule(Part.TITLE, "h9").rule(Part.TITLE, ".deck");
        rule(Part.STRIP, ".promo").rule.replace("Quay 1", "Quay 2", 50);

        Explanation explained =
                new Explainer(ExtractOptions.DEFAULT).withRules(rules()).explain(page(PAGE, ADDRESS), 100);

        String file = "harbour.example.yaml:";
        assertThat(explained.rules())
                .containsExactlyInAnyOrder(
                        new RuleUse(file + 1, "body", "#gone", 0, "found nothing"),
                        new RuleUse(file + 2, "body", "#box", 1, "is the text"),
                        new RuleUse(file + 11, "title", "h9", 0, "found nothing"),
                        new RuleUse(file + 12, "title", ".deck", 1, "is the title"),
                        new RuleUse(file + 41, "strip", ".promo", 1, "stripped"),
                        new RuleUse(file + 50, "replace", "Quay 1", 1, "replaced"));
        BlockReport box = Objects.requireNonNull(explained.page()).shown().stream()
                .filter(block -> block.text().startsWith("In the box"))
                .findFirst()
                .orElseThrow();
        assertThat(box.label()).isEqualTo(BlockReport.Label.MAIN);
        assertThat(box.reasons().get(0).words()).isEqualTo("in the text that harbour.example.yaml:2 names");
    }

    @Test
    void anXPathThatCouldTakeForEverOnAPageIsNotBegun() {
        String wide = PAGE.replace("<footer>", "<i>x</i>".repeat(30_000) + "<footer>");
        long start = System.nanoTime();
        Article article = rule(Part.BODY, "//*[count(//*[count(//*) > 1]) > 1]")
                .rule(Part.STRIP, "//i/following-sibling::i[last()]")
                .article(wide, ADDRESS);

        assertThat(article.content().text()).contains("ferry");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
        assertThat(new Explainer(ExtractOptions.DEFAULT)
                        .withRules(rules())
                        .explain(page(wide, ADDRESS), 1)
                        .rules())
                .allSatisfy(use -> assertThat(use.outcome()).startsWith("not tried"));
    }
}
