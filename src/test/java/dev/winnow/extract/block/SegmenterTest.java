package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class SegmenterTest {
    @Test
    void blocksEndWhereBlockElementsDo() {
        assertThat(texts("<div>Lead<p>One <b>bold</b> word</p>tail</div><ul><li>a<li>b</ul>"))
                .containsExactly("Lead", "One bold word", "tail", "a", "b");
    }

    @Test
    void twoLineBreaksPartParagraphsAndOneDoesNot() {
        assertThat(texts("<div>first<br>line<br><br>second</div>")).containsExactly("firstline", "second");
    }

    @Test
    void scriptsStylesAndFormFieldsAreNoText() {
        assertThat(texts("<script>x()</script><style>p{}</style><select><option>One</select><p>text</p>"))
                .containsExactly("text");
    }

    @Test
    void readingsSetAboveAWordAreNotReadTwice() {
        assertThat(texts("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む"))
                .containsExactly("漢字を読む");
    }

    @Test
    void wordsInLinksAreCounted() {
        Block block = blocks("<p>See <a href=/a>the two</a> words").blocks().get(0);
        assertThat(block.linkDensity()).isEqualTo(0.5f);
        assertThat(block.links).isEqualTo(1);
    }

    @Test
    void anAnchorWithoutAddressIsNoLink() {
        assertThat(blocks("<h2><a name=top>Heading</a></h2>").blocks().get(0).linkDensity())
                .isZero();
    }

    @Test
    void whatAReaderDoesNotSeeIsMarked() {
        Box box = blocks("<div style='display:none'>x</div>").blocks().get(0).box;
        assertThat(box.names & BoxNames.Family.HIDDEN.bit()).isNotZero();
    }

    @Test
    void boxesSumWhatIsInside() {
        PageBlocks page = blocks("<div><p>one two<p>three <a href=/>four</a></div><p>five");
        Box div = page.boxes().get(1);
        assertThat(div.words).isEqualTo(4);
        assertThat(div.linkDensity()).isEqualTo(0.25f);
        assertThat(page.weight()).isEqualTo(5);
    }

    @Test
    void equalShapesHaveEqualPathsWhateverTheirNumbers() {
        List<Block> blocks = blocks("<div class=post-1>a</div><div class=post-22>b</div><div class=other>c</div>")
                .blocks();
        assertThat(blocks.get(0).box.path).isEqualTo(blocks.get(1).box.path);
        assertThat(blocks.get(0).box.path).isNotEqualTo(blocks.get(2).box.path);
    }

    @Test
    void aPageWithoutTextHasNoBlocks() {
        assertThat(blocks("<div> <img src=x> </div>").blocks()).isEmpty();
    }

    private static PageBlocks blocks(String html) {
        return PageBlocks.of(Jsoup.parse(html).body());
    }

    private static List<String> texts(String html) {
        return blocks(html).blocks().stream()
                .map(block -> block.nodes().stream()
                        .map(node -> ((TextNode) node).text())
                        .collect(Collectors.joining())
                        .strip())
                .toList();
    }
}
