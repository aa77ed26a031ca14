package dev.winnow.extract.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {
    private static final String PROSE =
            "The harbour council met on Monday and agreed to rebuild the old pier before the winter storms arrive. ";

    @Test
    void splitsSectionTitleParagraphsAndLeftovers() {
        PlainText text =
                PlainText.read("Harbours & Coasts\n\nCouncil Wants to Rebuild the Pier Despite a $2 Million Gap\n\n"
                        + PROSE + "\n\n " + PROSE + PROSE + "\n\nRelated Articles\n\nBack to top button");

        assertThat(text.section()).isEqualTo("Harbours & Coasts");
        assertThat(text.title()).isEqualTo("Council Wants to Rebuild the Pier Despite a $2 Million Gap");
        assertThat(text.body().children()).hasSize(2);
        assertThat(text.body().text()).endsWith("storms arrive.").doesNotContain("Related");
    }

    @Test
    void readsTitleAndParagraphsWithoutASection() {
        PlainText text = PlainText.read("Will the pier be rebuilt before winter?\n\n" + PROSE + "\n\n" + PROSE);

        assertThat(text.section()).isNull();
        assertThat(text.title()).isEqualTo("Will the pier be rebuilt before winter?");
        assertThat(text.body().children()).hasSize(2);
    }

    @Test
    void leavesParagraphsAloneWithoutATitle() {
        PlainText text = PlainText.read(PROSE + "\n\n" + PROSE);

        assertThat(text.title()).isNull();
        assertThat(text.body().children()).hasSize(2);
    }

    @Test
    void keepsListLines() {
        PlainText text = PlainText.read(
                "What the plan costs\n\n" + PROSE + "\n\n- stone\n- timber\n\n" + PROSE + "\n\nNach oben");

        assertThat(text.body().select("ul > li").eachText()).containsExactly("stone", "timber");
        assertThat(text.body().text()).doesNotContain("Nach oben");
    }

    @Test
    void readsRightToLeftAndIdeographicText() {
        PlainText arabic = PlainText.read("أخبار المدينة\n\nالمجلس يقرر إعادة بناء الرصيف القديم\n\n"
                + "اجتمع مجلس الميناء يوم الاثنين وقرر إعادة بناء الرصيف القديم قبل عواصف الشتاء.\n\nمقالات ذات صلة");
        PlainText chinese = PlainText.read("本地新闻\n\n港口委员会决定重建旧码头\n\n港口委员会星期一开会，决定在冬季风暴到来之前重建旧码头。\n\n相关文章\n\n返回顶部");

        assertThat(arabic.section()).isEqualTo("أخبار المدينة");
        assertThat(arabic.body().children()).hasSize(1);
        assertThat(chinese.title()).isEqualTo("港口委员会决定重建旧码头");
        assertThat(chinese.body().children()).hasSize(1);
    }

    @Test
    void knowsThatALineOfOneLetterIsNoProse() {
        assertThat(PlainText.read("R".repeat(60_000)).hasProse()).isFalse();
    }
}
