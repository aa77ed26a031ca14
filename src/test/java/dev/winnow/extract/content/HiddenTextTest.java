package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class HiddenTextTest {
    @Test
    void leavesOutWhatThePagesOwnStyleSheetHides() {
        String css = "/* a */ .ts, p .x { display : none } .kw{display:none;}#meta-id{display:none}";
        assertThat(seen(css, "<p>Am Hafen <span class=ts>2021-03-04T10:00:00Z</span>liegt Eis.</p>"))
                .isEqualTo("Am Hafen liegt Eis.");
        assertThat(seen(css, "<div class=kw>harbour, ice, winter, ferry, north, boats</div><p>Ice.</p>"))
                .isEqualTo("Ice.");
        assertThat(seen(css, "<div id=meta-id>a81f-22</div><p>Ice.</p>")).isEqualTo("Ice.");
        assertThat(seen(css, "<p>Am <span class=x>alten</span> Hafen.</p>")).isEqualTo("Am alten Hafen.");
    }

    @Test
    void keepsWhatIsShownToSomebody() {
        String css = "@media print{.a{display:none}} .b{display:none} @media (min-width:40em){.b{display:inline}}"
                + " .c{display:none} .open .c{display:block} .d{display:none}";
        assertThat(seen(css, "<p><span class=a>eins</span> <span class=b>zwei</span></p>"))
                .isEqualTo("eins zwei");
        assertThat(seen(css, "<div class=c>2021-03-04</div>")).isEqualTo("2021-03-04");
        assertThat(seen(css, "<div class=d><p>Die Antwort ist lang. Sie klappt auf.</p></div>"))
                .isEqualTo("Die Antwort ist lang. Sie klappt auf.");
        assertThat(seen(
                        "@media screen{.a{display:none}} .e{color:red} .f{display:none}",
                        "<b class=f>x</b><b class=e>y</b>"))
                .isEqualTo("y");
    }

    @Test
    void leavesOutWhatIsForScreenReadersByStyle() {
        String css = ".leer{position:absolute;width:1px;height:1px;overflow:hidden}";
        assertThat(seen(css, "<p><span class=leer>Externer Link, öffnet neues Fenster</span>Eis.</p>"))
                .isEqualTo("Eis.");
        assertThat(seen("", "<p style='position:absolute; left:-9999px'>Zum Inhalt springen.</p><p>Eis.</p>"))
                .isEqualTo("Eis.");
    }

    private static String seen(String css, String body) {
        Document page = Jsoup.parse("<html><head><style>" + css + "</style></head><body>" + body + "</body></html>");
        Set<Node> all = new HashSet<>(page.body().nodeStream(TextNode.class).toList());
        Set<Node> seen = HiddenText.dropped(all, page);
        return page.body()
                .nodeStream(TextNode.class)
                .filter(seen::contains)
                .map(TextNode::getWholeText)
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
    }
}
