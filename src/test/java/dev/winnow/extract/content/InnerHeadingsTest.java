package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.render.Renderer;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Here what has the class {@code x} is left out. */
class InnerHeadingsTest {
    private static final String START = "<h2>The boat</h2><p>It is old.</p>";

    @Test
    void keepsAHeadingAfterWhichABoxWasLeftOut() {
        assertThat(kept(START + "<h2><span class=x>The man</span></h2><div class=x>Also read</div><p>He is older.</p>"))
                .isEqualTo("The boat\n\nIt is old.\n\nThe man\n\nHe is older.");
    }

    @Test
    void leavesOutWhatIsNoHeadingOfTheText() {
        assertThat(kept(START + "<h3><span class=x>Related</span></h3><ul class=x><li>A<li>B</ul><p>He is older.</p>"))
                .doesNotContain("Related");
        assertThat(kept(START + "<h2><span class=x>Read also:</span></h2><ul class=x><li>A</ul><p>He is older.</p>"))
                .doesNotContain("Read also");
        assertThat(kept(START + "<h2><span class=x>Comments</span></h2><div class=x>First!</div>"))
                .doesNotContain("Comments");
        assertThat(kept(START + "<h2><span class=x>Related</span></h2><p class=x>A</p><h2>The man</h2><p>Old.</p>"))
                .doesNotContain("Related");
    }

    private static String kept(String body) {
        Document page = Jsoup.parse(body);
        Set<Node> kept = new HashSet<>(page.body().nodeStream(TextNode.class).toList());
        page.select(".x").forEach(left -> left.nodeStream(TextNode.class).forEach(kept::remove));
        Set<Node> all = InnerHeadings.added(kept, page.body());
        return Renderer.render(page.body(), all::contains, null, Long.MAX_VALUE).text();
    }
}
