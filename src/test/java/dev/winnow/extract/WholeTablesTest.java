package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class WholeTablesTest {
    private static final String DATA = "<table><tr><th>Dam<th>m³<tr><td>Mill meadow basin, the new one<td>42</table>";

    @Test
    void completesATableThatIsMostlyContent() {
        assertThat(completed(DATA, "Mill")).isEqualTo("Dam m³ Mill meadow basin, the new one 42");
    }

    @Test
    void leavesTablesAloneThatAreMostlyNot() {
        assertThat(completed(DATA, "42")).isEqualTo("42");
        assertThat(completed("<table><tr><td>menu<td>A long paragraph in a layout table</table>", "A long"))
                .isEqualTo("A long paragraph in a layout table");
        assertThat(completed(
                        "<table><tr><th>x<td><table><tr><th>y<td>A long cell of the inner</table></table>", "A long"))
                .isEqualTo("A long cell of the inner");
    }

    private static String completed(String html, String kept) {
        Element body = Jsoup.parse(html).body();
        Set<Node> content = body.nodeStream(TextNode.class)
                .filter(text -> text.text().startsWith(kept))
                .collect(Collectors.toSet());
        Set<Node> all = WholeTables.completed(content);
        return body.nodeStream(TextNode.class)
                .filter(all::contains)
                .map(text -> text.text().strip())
                .collect(Collectors.joining(" "));
    }
}
