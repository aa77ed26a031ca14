package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.PageType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class BesideTextTest {
    private static final String TEXT = "<p>The goat was elected with 61 votes.</p>";

    @Test
    void tellsCommentsFromTheText() {
        BesideText found = of(TEXT + "<div id=comments><h3>1 comment</h3><p>Well done!</p></div>", PageType.ARTICLE);
        assertThat(words(found.text())).isEqualTo("The goat was elected with 61 votes.");
        assertThat(words(found.comments())).contains("Well done!");
    }

    @Test
    void leavesCommentsWhereTheyAreContent() {
        String page = TEXT + "<div id=comments><p>Well done!</p></div>";
        assertThat(words(of(page, PageType.FORUM).text())).contains("Well done!");
        assertThat(words(of(page, PageType.LISTING).text())).contains("Well done!");
        assertThat(words(of("<div class=comments>" + TEXT + "</div>", PageType.ARTICLE)
                        .text()))
                .contains("goat");
    }

    @Test
    void dropsAnOfferButNotTheTextBehindIt() {
        assertThat(words(of(TEXT + "<div class=paywall><p>Subscribe for a crown.</p></div>", PageType.ARTICLE)
                        .text()))
                .isEqualTo("The goat was elected with 61 votes.");
        String rest = "<p>It then ate the minutes.</p>".repeat(30);
        assertThat(words(of(TEXT + "<div class=paywall>" + rest + "</div>", PageType.ARTICLE)
                        .text()))
                .contains("ate the minutes");
        assertThat(words(of("<div class=paywall>" + TEXT + "</div>", PageType.ARTICLE)
                        .text()))
                .contains("goat");
    }

    @Test
    void keepsParagraphsThatBearTheNameOfAWall() {
        String paragraphs =
                "<p class=paywall>It then ate the minutes of the meeting.</p><div class=paywall><p>Nobody minded much.</p></div>";
        assertThat(words(of(TEXT + paragraphs, PageType.ARTICLE).text()))
                .contains("minutes of the meeting", "Nobody minded");
        assertThat(words(of(
                                TEXT
                                        + "<div class=paywall><p>Lesen Sie weiter.</p><a href=/abo>Jetzt anmelden</a></div>",
                                PageType.ARTICLE)
                        .text()))
                .doesNotContain("weiter");
    }

    @Test
    void keepsASectionThatIsNamedForCommentsAndHoldsNone() {
        String sections =
                "<div class=sec id=names><h2>Namen</h2>" + TEXT + "</div><div class=sec id=comments><h2>Kommentare</h2>"
                        + "<p>Ein Kommentar sagt, warum.</p></div><div class=sec id=zeilen><h2>Zeilen</h2><p>Eine Zeile ist kurz.</p></div>";
        assertThat(words(of(sections, PageType.DOCUMENTATION).text())).contains("sagt, warum");
        String last = "<section>" + TEXT
                + "</section><section id=comments><h2>4.2 Comments</h2><p>A comment says why.</p><pre>// x</pre></section>";
        assertThat(words(of(last, PageType.DOCUMENTATION).text())).contains("says why");
    }

    @Test
    void tellsCommentsByWhatTheyConsistOf() {
        String list = "<ol><li><b>Ann</b><p>Quite so.</p></li><li><b>Bob</b><p>Not at all.</p></li></ol>";
        assertThat(words(of(TEXT + "<section id=comments>" + list + "</section>", PageType.ARTICLE)
                        .text()))
                .doesNotContain("Quite so");
        assertThat(words(of(
                                TEXT + "<div class=comments><p>Quite so.</p><form><textarea></textarea></form></div>",
                                PageType.ARTICLE)
                        .text()))
                .doesNotContain("Quite so");
    }

    @Test
    void dropsLinksToOtherTexts() {
        String related = "<div class='box related'><h3>Also</h3><p><a href='/n/1'>Owl closes pool</a></p></div>";
        assertThat(words(of(TEXT + related, PageType.ARTICLE).text())).isEqualTo("The goat was elected with 61 votes.");
        assertThat(words(of(TEXT + related, PageType.COLLECTION).text())).contains("Owl closes pool");
    }

    private static BesideText of(String body, PageType type) {
        Document page = Jsoup.parse(body);
        Set<Node> all = new HashSet<>(page.body().nodeStream(TextNode.class).toList());
        return BesideText.of(all, Set.of(), page.body(), type);
    }

    private static String words(Set<Node> nodes) {
        return nodes.stream().map(node -> ((TextNode) node).text()).collect(Collectors.joining(" "));
    }
}
