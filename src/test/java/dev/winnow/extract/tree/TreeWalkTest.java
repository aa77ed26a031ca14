package dev.winnow.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;

class TreeWalkTest {
    private static final Document PAGE = Jsoup.parse("""
            <title>t</title><h2>One</h2><div><p>Two <b>three</b><!-- no --><h3>Four</h3></p></div><h2>Five</h2>""");

    @Test
    void goesTheWayOfTheParsersOwnWalks() {
        assertThat(TreeWalk.nodes(PAGE)).isEqualTo(PAGE.nodeStream().toList());
        List<String> own = new ArrayList<>();
        List<String> parsers = new ArrayList<>();
        TreeWalk.visit(PAGE, visitor(own));
        PAGE.traverse(visitor(parsers));
        assertThat(own).isEqualTo(parsers).isNotEmpty();
    }

    private static NodeVisitor visitor(List<String> steps) {
        return new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                steps.add("+" + node.nodeName() + depth);
            }

            @Override
            public void tail(Node node, int depth) {
                steps.add("-" + node.nodeName() + depth);
            }
        };
    }

    @Test
    void findsElementsOfSeveralNamesInTheirOrder() {
        assertThat(TreeWalk.elements(PAGE, "h3", "h2"))
                .extracting(each -> each.text())
                .containsExactly("One", "Four", "Five");
    }
}
