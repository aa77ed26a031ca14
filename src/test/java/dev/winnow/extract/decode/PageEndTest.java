package dev.winnow.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageEndTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>The ferry left at noon.</p><p cla",
                "<html><body><p>The ferry left at noon.</p></",
                "<html><body><p>The ferry left at noon.</p><",
                "<html><body><p>The ferry left at noon.</p><!-- nav",
                "<html><body><p>The ferry left at noon.</p><script>let a = '<p>';",
                "<html><body><p>The ferry left at noon, and the",
                "<html><body><div><div><article><p>The ferry left at noon.</p>",
                "<p>A part of a page whose <a href=\"x"
            })
    void missesTheEndOfAPageThatBreaksOff(String page) {
        assertThat(PageEnd.isMissing(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><div><p>The ferry left at noon</body></html>",
                "<html><body><div><p>The ferry left at noon</p></BODY>",
                "<!doctype html><html><body><div><p>Minified, without the tags that may be left out.</div>",
                "<html><body><p>The ferry left at noon.</p></body></html><!-- cached",
                "<html><frameset><frame src=\"a.html\"></frameset>",
                "<p>A part of a page, one < two",
                "<html><body><table><tr><td>An end tag or two left out.",
                "plain words without an end",
                ""
            })
    void findsTheEndOfAWholePage(String page) {
        assertThat(PageEnd.isMissing(page)).isFalse();
    }

    @Test
    void readsALongPageOfOpenTagsInOnePass() {
        assertThat(PageEnd.isMissing("<html><body>" + "<div><!-- <script ".repeat(200_000)))
                .isTrue();
    }
}
