package dev.winnow.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class KnownElementsTest {
    @Test
    void showsWhatABrowserMakesOfThem() {
        Document page = Objects.requireNonNull(PageTree.parse(
                        Parser.htmlParser(),
                        "<amp-img src=/a.jpg alt=A width=9><noscript><img src=/a.jpg></noscript></amp-img><amp-ad><div placeholder>Anzeige</div></amp-ad>"
                                + "<amp-carousel><figure><amp-anim src=/b.gif></amp-anim><figcaption>Boot</figcaption></figure></amp-carousel>"
                                + "<amp-video><div placeholder>lädt</div><div fallback>geht nicht</div></amp-video><p>Text</p>",
                        "",
                        1_000,
                        100)
                .document());
        assertThat(page.body().text()).isEqualTo("Boot Text");
        assertThat(page.select("img").eachAttr("src")).containsExactly("/a.jpg", "/b.gif");
    }
}
