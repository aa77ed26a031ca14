package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.render.Renderer;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class TitleLineTest {
    @Test
    void leavesTheHeadlineToTheTitle() {
        assertThat(rest("<h1>A light, at <em>last</em></h1><p>It was lit.</p>", PageType.ARTICLE))
                .isEqualTo("It was lit.");
        assertThat(rest("<div><div><b>A LIGHT AT LAST!</b></div><p>It was lit.</p></div>", PageType.SERVICE))
                .isEqualTo("It was lit.");
    }

    @Test
    void keepsALineThatSaysMore() {
        assertThat(rest("<h1>A light at last, and rain</h1><p>It was lit.</p>", PageType.ARTICLE))
                .startsWith("A light");
        assertThat(rest("<p>A light at last<br>It was lit.</p>", PageType.ARTICLE))
                .startsWith("A light");
    }

    @Test
    void keepsTheHeadlineFurtherDown() {
        assertThat(rest("<p>It was lit.</p><h2>A light at last</h2>", PageType.ARTICLE))
                .contains("A light at last");
    }

    @Test
    void keepsTheNameOfAThing() {
        assertThat(rest("<h1>A light at last</h1><p>It was lit.</p>", PageType.PRODUCT))
                .startsWith("A light at last");
    }

    @Test
    void keepsATitleThatIsAllThereIs() {
        assertThat(rest("<h1>A light at last</h1>", PageType.ARTICLE)).isEqualTo("A light at last");
    }

    private static String rest(String body, PageType type) {
        Document page = Jsoup.parse(body);
        Set<Node> all = new HashSet<>(page.body().nodeStream(TextNode.class).toList());
        Set<Node> rest = TitleLine.dropped(all, page.body(), "A light at last", type);
        return Renderer.render(page.body(), rest::contains, null).text();
    }
}
