package dev.winnow.extract.tree;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser shows is in the tree where the browser shows it. */
class ShownTreeTest {
    private static final String TEXT = "<h1>Bell</h1><p>" + "Divers lifted a bell from the river. ".repeat(10) + "</p>";

    @ParameterizedTest
    @ValueSource(strings = {"shadowrootmode=open", "shadowrootmode=\"closed\"", "shadowroot=open", "shadowmode=open"})
    void aShadowRootIsShownInPlaceOfTheTextBesideIt(String mode) {
        Document page =
                tree("<x-a><template " + mode + "><p>one</p><slot></slot><p>three <slot name=n>nobody</slot></p>"
                        + "</template>two<b slot=n>, four</b><i slot=unknown>never</i></x-a>");

        assertThat(page.body().text()).isEqualTo("one two three , four");
    }

    @Test
    void aSlotThatNothingIsForShowsItsOwnText() {
        assertThat(tree("<x-a><template shadowrootmode=open><slot>own</slot></template>\n</x-a>")
                        .body()
                        .text())
                .isEqualTo("own");
    }

    @Test
    void shadowRootsMayBeInsideOfEachOther() {
        Document page = tree("<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><em>in </em><slot>"
                + "</slot></template><slot></slot></x-b></template>light</x-a>");

        assertThat(page.body().text()).isEqualTo("in light");
    }

    @Test
    void otherTemplatesStayTemplates() {
        Document page = tree("<div><template><p>later</p></template>now</div>");

        assertThat(page.getElementsByTag("template")).hasSize(1);
    }

    @Test
    void aFrameThatFillsThePageIsThePage() {
        for (String frame : new String[] {
            "<iframe srcdoc=\"" + TEXT.replace("\"", "&quot;") + "\"></iframe>",
            "<iframe src=\"data:text/html;base64," + base64(TEXT) + "\"></iframe>"
        }) {
            Document page = tree("<nav>Home</nav><div><iframe srcdoc='<p>Buy</p>'></iframe>" + frame + "</div>");

            assertThat(page.body().text())
                    .contains("Home")
                    .contains("Divers lifted")
                    .doesNotContain("Buy");
        }
        assertThat(tree("<frameset><frame src='data:text/html,menu'><frame src='data:text/html;base64," + base64(TEXT)
                                + "'></frameset>")
                        .body()
                        .text())
                .startsWith("Bell Divers");
    }

    @Test
    void aFrameInAnArticleIsNotTheArticle() {
        Document page = tree(TEXT + "<iframe srcdoc='<p>" + "Comment of a reader. ".repeat(100) + "</p>'></iframe>");

        assertThat(page.body().text()).doesNotContain("Comment");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document tree(String html) {
        return requireNonNull(
                PageTree.parse(Parser.htmlParser(), html, "", 100_000, 500).document());
    }
}
