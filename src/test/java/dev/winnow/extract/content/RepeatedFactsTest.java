package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.extract.render.Renderer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedFactsTest {
    private static final Facts FACTS = Facts.builder()
            .text(FactField.TITLE, "A light at last")
            .texts(FactField.AUTHORS, List.of("Nell Ashgrove"))
            .text(FactField.PUBLISHED, "2025-05-14T08:00:00Z")
            .text(FactField.MODIFIED, "2025-05-16")
            .build();

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

    @Test
    void leavesWhatStandsAboveAnArticlesHeadline() {
        String page = "<p>Home &gt; Sea</p><h1>A light at last</h1><p>It was lit.</p>";
        assertThat(rest(page, PageType.ARTICLE)).isEqualTo("It was lit.");
        assertThat(rest(page, PageType.SERVICE)).startsWith("Home");
    }

    @Test
    void findsAHeadlineOfSeveralLines() {
        assertThat(rest("<h1>A light<br>at last</h1><p>It was lit.</p>", PageType.ARTICLE))
                .isEqualTo("It was lit.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Nell Ashgrove",
                "14.05.2025",
                "Von Nell Ashgrove, 14. Mai 2025, 11:20 Uhr Aktualisiert am 16. Mai 2025",
                "Publié le 14 mai 2025 à 06h15, mis à jour le 16 mai 2025 à 11h02",
                "2025年5月14日 07:00",
                "Nell Ashgrove | nashgrove@fenwick.example Email the author on May 14, 2025 at 9:00 AM",
                "Nell Ashgrove @nellashgrove",
                "来源：湾区晚报 作者：Nell Ashgrove 发布时间：09:30 责编：周明",
                "Source: The Fenwick Courier Author: Nell Ashgrove Editor: Bo Lind",
                "記者：Nell Ashgrove"
            })
    void leavesBylineAndDateToTheFacts(String line) {
        assertThat(rest("<p>" + line + "</p><p>It was lit.</p>", PageType.ARTICLE))
                .isEqualTo("It was lit.");
        assertThat(rest("<p>It was lit.</p><p>" + line + "</p>", PageType.ARTICLE))
                .isEqualTo("It was lit.");
    }

    @Test
    void leavesABylineThatTwoBreaksSetApart() {
        assertThat(rest("<div>It was lit.<br><br>(Nell Ashgrove)</div>", PageType.ARTICLE))
                .isEqualTo("It was lit.");
        assertThat(rest("<div>It was lit<br>by<br>Nell Ashgrove</div>", PageType.ARTICLE))
                .contains("Nell Ashgrove");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 May 1911",
                "For the evening news this is Nell Ashgrove in Fenwick",
                "On 14 May 2025 the keeper climbed the stairs with a can of oil and lit it",
                "14 May 2025<br>It was dark."
            })
    void keepsLinesThatSayMoreThanTheFacts(String line) {
        assertThat(rest("<p>" + line + "</p><p>It was lit.</p>", PageType.ARTICLE))
                .contains(line.replaceAll("<br>.*", ""));
    }

    @Test
    void leavesOutWhatReadersPress() {
        String print = "<p><a href='javascript:print()'>Print</a> | <a href='#top'>Back to top</a></p>";
        assertThat(rest("<p>It was lit.</p>" + print, PageType.ARTICLE)).isEqualTo("It was lit.");
        assertThat(rest("<p>It was lit.</p><p><button aria-expanded='false'>Why?</button></p>", PageType.ARTICLE))
                .contains("Why?");
        assertThat(rest("<p>It was lit.</p><p><a href='/lights'>All lights</a></p>", PageType.ARTICLE))
                .contains("All lights");
    }

    @Test
    void keepsNamesAndDatesOfPostsAndEntries() {
        String page = "<p>Nell Ashgrove</p><p>14 May 2025</p><p>It was lit.</p>";
        assertThat(rest(page, PageType.FORUM)).contains("Nell Ashgrove", "14 May 2025");
        assertThat(rest(page, PageType.LISTING)).contains("Nell Ashgrove", "14 May 2025");
    }

    private static String rest(String body, PageType type) {
        Document page = Jsoup.parse(body);
        Set<Node> all = new HashSet<>(page.body().nodeStream(TextNode.class).toList());
        Set<Node> rest = RepeatedFacts.dropped(all, page.body(), FACTS, type);
        return Renderer.render(page.body(), rest::contains, null, Long.MAX_VALUE)
                .text();
    }
}
