package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentSectionTest {
    private static final String ARTICLE = "<h1>The ferry</h1><p>The old ferry left the quay. It came back at noon.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>2 Responses</h3><p>Ann, March 3, 2012<p>I was there.<p>Bo, March 4, 2012<p>So was I.",
                "<b>意见 (2)</b><p>I was there.<p>安娜 2012-03-04 10:20<p>So was I.<p>波 2012-03-04 10:25",
                "<p>Ann <time>3 h</time><p>I was there.<p>Bo <time>1 h</time><p>So was I.<form><textarea></textarea></form>",
                "<div>Kommentare</div><dl><dt>Ann 12:30<dd>I was there.<dt>Bo 12:40<dd>So was I.</dl>",
                "<div class=comments><p>I was there.<p>So was I.</div>"
            })
    void isKnownByItsBuildInAnyLanguageAndMarkup(String comments) {
        assertThat(comments(ARTICLE + comments)).containsExactly("I was there.", "So was I.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Beginnings of other articles, each under its linked title.
                "<h3>2 more stories</h3>"
                        + "<h4><a href=/the-other-ferry-x>The other ferry sails</a></h4><p>3.3.2012<p>It left at six."
                        + "<h4><a href=/the-third-ferry-x>The third ferry sails</a></h4><p>4.3.2012<p>It left at nine.",
                // Nothing says that these are comments.
                "<p>Monday 12:30<p>The bus leaves.<p>Tuesday 12:40<p>The bus leaves again.",
                // One date is that of the page.
                "<h3>1 Response</h3><p>Printed on 3.3.2012<p>All rights are reserved."
            })
    void whatIsBuiltInAnotherWayIsNone(String other) {
        assertThat(comments(ARTICLE + other)).isEmpty();
    }

    @Test
    void whatIsKeptIsNoComment() {
        Document page = Jsoup.parse(ARTICLE + "<div class=comments><p>I was there.</div>");
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        boolean[] kept = {true, true, true};
        assertThat(CommentSection.find(view, kept)).containsOnly(false);
    }

    private static List<String> comments(String html) {
        Document page = Jsoup.parse(html);
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        boolean[] kept = new boolean[view.page.blocks().size()];
        kept[0] = true;
        kept[1] = true;
        boolean[] found = CommentSection.find(view, kept);
        List<String> texts = new ArrayList<>();
        for (Block block : view.page.blocks()) {
            if (found[block.index]) {
                texts.add(block.nodes().stream()
                        .map(node -> ((TextNode) node).text().strip())
                        .collect(Collectors.joining(" ")));
            }
        }
        return texts;
    }
}
