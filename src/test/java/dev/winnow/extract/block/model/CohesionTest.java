package dev.winnow.extract.block.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.extract.block.PageBlocks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CohesionTest {
    private static final String LEAD = "<p>one two three four five six seven eight nine ten eleven twelve</p>";

    @Test
    void aTableLivesOrDiesAsOne() {
        PageBlocks page = page(LEAD + "<table><tr><td>ab<td>cd<tr><td>ef<td>gh</table>");
        float[] p = {0.9f, 0.9f, 0.9f, 0.9f, 0.1f};
        Cohesion.even(page, p);
        assertThat(p[4]).isCloseTo(0.58f, within(0.001f));
        assertThat(p[1]).isCloseTo(0.74f, within(0.001f));
    }

    @Test
    void aListWithinAListIsPartOfTheOuterOne() {
        PageBlocks page = page(LEAD + "<ul><li>ab<li>cd<ul><li>ef</ul></ul>");
        float[] p = {0.9f, 0.9f, 0.9f, 0};
        Cohesion.even(page, p);
        assertThat(p[3]).isGreaterThan(0.4f);
    }

    @Test
    void aTableThatLaysOutThePageIsNoUnit() {
        PageBlocks page = page("<table><tr><td>menu<td>one two three four five six</table>");
        float[] p = {0.1f, 0.9f};
        Cohesion.even(page, p);
        assertThat(p).containsExactly(0.1f, 0.9f);
    }

    @Test
    void aHeadingStaysWithItsText() {
        PageBlocks page = page("<h2>Heading</h2><div><p>text</div>");
        assertThat(mended(page, new float[] {0.3f, 0.9f}, false, true)).containsExactly(true, true);
        assertThat(mended(page, new float[] {0.01f, 0.9f}, false, true)).containsExactly(false, true);
    }

    @Test
    void aBlockBetweenKeptSiblingsIsKeptAndAMenuIsNot() {
        float[] p = {0.9f, 0.3f, 0.9f};
        assertThat(mended(page("<p>a</p><pre>code</pre><p>b"), p, true, false, true))
                .containsExactly(true, true, true);
        assertThat(mended(page("<p>a</p><p><a href=/>menu</a></p><p>b"), p, true, false, true))
                .containsExactly(true, false, true);
    }

    @Test
    void aListThatLinksNowhereIsKeptWithTheTextAroundAndAMenuIsNot() {
        String heading = "<div>" + LEAD + "<h2>When it leaves</h2>";
        float[] p = {0.9f, 0.3f, 0.3f, 0.2f, 0.9f};
        assertThat(mended(
                        page(heading + "<ul><li>at 12:30<li>at 14:30</ul>" + LEAD + "</div>"),
                        p,
                        true,
                        false,
                        false,
                        false,
                        true))
                .containsOnly(true);
        assertThat(mended(
                        page(heading + "<ul><li><a href=/>at</a><li>or</ul>" + LEAD + "</div>"),
                        p,
                        true,
                        false,
                        false,
                        false,
                        true))
                .containsExactly(true, false, false, false, true);
        float[] unlikely = {0.9f, 0.1f, 0.1f, 0.1f, 0.9f};
        assertThat(mended(
                        page(heading + "<ul><li>at 12:30<li>at 14:30</ul>" + LEAD + "</div>"),
                        unlikely,
                        true,
                        false,
                        false,
                        false,
                        true))
                .containsExactly(true, false, false, false, true);
    }

    @Test
    void aCaptionBetweenKeptParagraphsIsKeptUnlessItIsUnlikely() {
        PageBlocks page = page(LEAD + "<figure><img src=a><figcaption>The quay</figcaption></figure>" + LEAD);
        assertThat(mended(page, new float[] {0.9f, 0.4f, 0.9f}, true, false, true))
                .containsOnly(true);
        assertThat(mended(page, new float[] {0.9f, 0.2f, 0.9f}, true, false, true))
                .containsExactly(true, false, true);
    }

    @Test
    void aTableBetweenKeptParagraphsIsKeptWhateverItsNumbersLookLike() {
        PageBlocks page = page("<div>" + LEAD + "<table><tr><td>1.2<td>3.4</table>" + LEAD + "</div>");
        assertThat(mended(page, new float[] {0.9f, 0.01f, 0.01f, 0.9f}, true, false, false, true))
                .containsOnly(true);
    }

    @Test
    void aTableOfLinksOrAtTheEndIsNot() {
        PageBlocks links = page("<div>" + LEAD + "<table><tr><td><a href=/>Home</a></table>" + LEAD + "</div>");
        assertThat(mended(links, new float[] {0.9f, 0.01f, 0.9f}, true, false, true))
                .containsExactly(true, false, true);
        PageBlocks end = page("<div>" + LEAD + LEAD + "<table><tr><td>1.2<td>3.4</table></div>");
        assertThat(mended(end, new float[] {0.9f, 0.9f, 0.01f, 0.01f}, true, true, false, false))
                .containsExactly(true, true, false, false);
    }

    @Test
    void aTableThatIsMostlyKeptIsKeptWhole() {
        PageBlocks page = page(LEAD + LEAD + "<table><tr><th>year<td>nineteen eighty four</table>");
        assertThat(mended(page, new float[] {0.9f, 0.9f, 0.01f, 0.9f}, true, true, false, true))
                .containsOnly(true);
    }

    private static boolean[] mended(PageBlocks page, float[] p, boolean... kept) {
        Cohesion.mend(page, p, kept);
        return kept;
    }

    private static PageBlocks page(String html) {
        return PageBlocks.of(Jsoup.parse(html).body());
    }
}
