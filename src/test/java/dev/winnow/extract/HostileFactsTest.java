package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Extraction;
import dev.winnow.reject.RejectCode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that ask for more than they are, or that put into facts what is to work elsewhere. */
class HostileFactsTest {
    private static final String PROSE =
            "<p>An ordinary paragraph of a page that says enough words for a reader to take it as an article.</p>"
                    .repeat(6);

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void anEndlessBaseIsNotWrittenIntoEachLink() {
        String links = IntStream.range(0, 4_000)
                .mapToObj(i -> "<a href=p" + i + ">link " + i + "</a> ")
                .collect(Collectors.joining());
        Article article =
                article("<base href='http://x.example/" + "a/".repeat(50_000) + "'><h1>A title</h1>" + PROSE + links);

        assertThat(article.content().markdown()).hasSizeLessThan(1_000_000).contains("An ordinary paragraph");
    }

    @Test
    void aPageThatOutgrowsItsBoundIsCutAndSaysSo() {
        String links = IntStream.range(0, 40_000)
                .mapToObj(i -> "<p><a href=p" + i + ">link " + i + " of many</a> here</p>")
                .collect(Collectors.joining());
        String page = "<base href='http://x.example/" + "a/".repeat(3_000) + "'><h1>A title</h1>" + PROSE + links;
        Article article = article(page);

        assertThat(article.completeness()).isEqualTo(Completeness.TRUNCATED);
        assertThat(article.content().text()).startsWith("An ordinary paragraph");
        assertThat(article.content().markdown()).hasSizeLessThan(40 * page.length() + 1_000_000);
    }

    @Test
    void aListingOfManyLineNumbersIsNoReasonToFail() {
        String numbers =
                IntStream.rangeClosed(1, 30_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

        assertThat(article("<h1>Listing</h1>" + PROSE + "<table><tr><td><pre>" + numbers
                                + "</pre><td><pre>a = 1;\nb = 2;</pre></table>")
                        .content()
                        .text())
                .contains("a = 1;")
                .doesNotContain("29999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<template>", "<template><table>", "<template><svg><template>", "<table><template>"})
    void templatesNestedTooDeepAreToldAsThat(String tag) {
        Extraction extraction = extract(tag.repeat(700) + "</template>".repeat(700) + PROSE);

        if (extraction instanceof Extraction.NoArticle none) {
            assertThat(none.reject().code()).isEqualTo(RejectCode.TOO_DEEP);
        }
    }

    @Test
    void factsHoldNothingThatATerminalObeys() {
        String attack =
                "Re\u001b[31md\u0007 \u202etxt.exe\u202c \u0085\u009bK \u2066in\u2069 zero\u200bwidth\u2060 end";
        Article article = article("<head><title>" + attack + "</title><meta name=description content='" + attack + "'>"
                + "<meta property=og:site_name content='" + attack + "'><meta name=keywords content='" + attack + "'>"
                + "<meta name=author content='Ann\u202e Lee'>"
                + "<link rel=license href='https://x.example/l\u202e?a'></head><h1>" + attack + "</h1>" + PROSE);

        String facts = article.facts().toString();
        assertThat(facts.chars()
                        .filter(c -> Character.isISOControl(c)
                                || (c >= 0x202a && c <= 0x202e)
                                || (c >= 0x2060 && c <= 0x2069)))
                .isEmpty();
        assertThat(facts).contains("zerowidth", "txt.exe");
    }

    @Test
    void whatLanguagesAndEmojiNeedStays() {
        String persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        String hindi = "\u0915\u094d\u200d\u0937";
        Article article = article("<head><title>" + persian + " " + family + " " + hindi + "</title></head>" + PROSE);

        assertThat(article.facts().title()).contains(persian, family, hindi);
    }

    @Test
    void quotationMarksOfWindowsAreRead() {
        assertThat(article("<head><meta name=description content='She\u0092s here \u0096 at last'></head>" + PROSE)
                        .facts()
                        .description())
                .isEqualTo("She\u2019s here \u2013 at last");
    }

    @Test
    void noFactGoesOnForEver() {
        String endless = "word ".repeat(100_000);
        Article article = article(
                "<head><title>" + endless + "</title><meta name=description content='" + endless + "'></head>" + PROSE);

        assertThat(Objects.requireNonNull(article.facts().description()).length())
                .isLessThanOrEqualTo(20_000);
        assertThat(Objects.toString(article.facts().title(), "").length()).isLessThanOrEqualTo(20_000);
    }

    private Extraction extract(String page) {
        return extractor.extract(new RawPage(("<!DOCTYPE html><html>" + page).getBytes(UTF_8), null, null, null));
    }

    private Article article(String page) {
        return ((Extraction.ArticleFound) extract(page)).article();
    }
}
