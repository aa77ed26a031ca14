package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a title, and what only stands beside it. */
class TitlePartsTest {
    private static final String TEXT = "<p>Much more text follows here, and it goes on for a while.</p>";

    private static @Nullable String title(String html) {
        return FactPages.read(html + TEXT).title();
    }

    @Test
    void leavesOutReadingsAboveTheWords() {
        assertThat(
                        title(
                                "<title>港の灯台</title><h1><ruby>港<rt>みなと</rt></ruby>の<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby></h1>"))
                .isEqualTo("港の灯台");
        assertThat(title("<h1><ruby>燈塔<rt>ㄉㄥ ㄊㄚˇ</rt></ruby>亮了</h1>")).isEqualTo("燈塔亮了");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>The quay diary: Sugar chicks of 2011: a balance</title><a href='/'>The quay diary</a>",
                "<title>The quay diary: Sugar chicks of 2011: a balance</title><h1><a href='https://www.example.org/'>The quay diary</a></h1>",
                "<title>The quay diary: Sugar chicks of 2011: a balance</title><div class='logo'><img src='l.png' alt='The Quay Diary'></div>",
                "<title>Sugar chicks of 2011: a balance: the quay diary</title><footer>&copy; 2012 The quay diary</footer>"
            })
    void dropsABlogsNameBesideAColonWhereAHeadingShowsTheRest(String page) {
        assertThat(title(page + "<h2>Sunday, 24 April</h2><h3 class='post-title'>Sugar chicks of 2011: a balance</h3>"))
                .isEqualTo("Sugar chicks of 2011: a balance");
    }

    @Test
    void keepsAColonsFirstHalfThatIsNotTheSites() {
        assertThat(title("<title>Retirement: How much do I need?</title><h3>How much do I need?</h3>"))
                .isEqualTo("Retirement: How much do I need?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class='x' href='/'>Der Wächter</a>",
                "<div class='logo'><img src='l.png' alt='Der Wächter'></div>",
                "<footer><p>© 2024 Der Wächter. Alle Rechte vorbehalten</p></footer>"
            })
    void dropsTheSitesNameHoweverItIsWritten(String site) {
        assertThat(title("<title>Übung vor der Hallig beendet - DER WÄCHTER</title>" + site
                        + "<h2><span>Manöver</span> <span>Übung vor der Hallig beendet</span></h2>"))
                .isEqualTo("Übung vor der Hallig beendet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "早市必读｜渔业局、港务所部署休渔补贴；老码头拟转让八号泊位",
                "Morning briefing | The harbour office plans subsidies, and the old quay sells a berth",
                "Le point du matin - La capitainerie prépare les aides, le vieux quai vend une place"
            })
    void keepsABarThatIsTheTitlesOwn(String title) {
        assertThat(title("<title>" + title + "</title><div class='mod_articleTitle'>" + title + "</div>"))
                .isEqualTo(title);
    }

    @Test
    void takesThePartOfAHeadingThatProgramsAreTold() {
        String page =
                "<title>Memory of the victims | Example</title><h1><span>Day of remembrance</span> <span>Memory of the victims</span></h1>";
        assertThat(title(page)).isEqualTo("Memory of the victims");
        assertThat(title(page.replace("<title>Memory of the victims", "<title>News")))
                .isEqualTo("Day of remembrance Memory of the victims");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "– ", ": ", "| ", "» ", "Title: ", "Titel: "})
    void leavesOutASignBeforeTheTitle(String sign) {
        assertThat(title("<h1>" + sign + "Bees return to town</h1>")).isEqualTo("Bees return to town");
    }

    @Test
    void keepsTheNameInAFrontPagesTitle() {
        String page =
                "<meta property='og:site_name' content='Tidebook'><title>Tidebook – Tables for every harbour</title>"
                        + "<link rel='canonical' href='https://tidebook.example/'>";
        assertThat(FactPages.read(page + TEXT, "https://tidebook.example/").title())
                .isEqualTo("Tidebook – Tables for every harbour");
        assertThat(FactPages.read(page + "<h1>Tables for every harbour</h1>" + TEXT, "https://tidebook.example/")
                        .title())
                .isEqualTo("Tables for every harbour");
    }
}
