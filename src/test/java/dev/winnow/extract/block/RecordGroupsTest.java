package dev.winnow.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RecordGroupsTest {
    @Test
    void saysWhatTheMembersHold() {
        PageView.BlockKind kind = lastKind("<h3>Kommentare (3)</h3><ul>"
                + "<li><p>Ann 12:30<p>I was there...</li><li><p>Bo 12:40<p>So was I</li><li><p>Cy<p>And I</li></ul>");
        assertThat(kind.count).isEqualTo(3);
        assertThat(kind.dated).isEqualTo(2);
        assertThat(kind.excerpts).isEqualTo(1);
        assertThat(kind.announced).isTrue();
        assertThat(kind.titleLinks).isZero();
    }

    @Test
    void beginningsOfOtherArticlesHaveALinkedTitleEach() {
        String beginning =
                "<div class=x><h4><a href=/the-old-ferry-sails>The old ferry sails</a></h4><p>At six it left…</p></div>";
        PageView.BlockKind kind = lastKind("<div>" + beginning.repeat(3) + "</div>");
        assertThat(kind.titleLinks).isEqualTo(3);
        assertThat(kind.excerpts).isEqualTo(3);
        assertThat(kind.announced).isFalse();
        assertThat(kind.spread).isZero();
    }

    @Test
    void membersOfManyLengthsSpread() {
        PageView.BlockKind kind =
                lastKind("<ul><li>one<li>one two three four<li>" + "one two three four ".repeat(5) + "</ul>");
        assertThat(kind.spread).isGreaterThan(0.9f);
    }

    private static PageView.BlockKind lastKind(String html) {
        Document page = Jsoup.parse(html);
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        Box box =
                Objects.requireNonNull(view.page.blocks().get(view.page.blocks().size() - 1).box.record);
        return Objects.requireNonNull(box.siblings);
    }
}
