package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a page where others stand beside the name: editors, photographers, feeds, accounts. */
class BylinesTest {
    private static final String TEXT = "<p>Much more text follows here, and it goes on for a while.</p>";

    private static List<String> shown(String byline) {
        return FactPages.read("<h1>A headline of this page</h1>" + byline + TEXT)
                .authors();
    }

    private static List<String> stated(String author, String body) {
        return FactPages.read(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A headline of this page\","
                                + "\"author\":" + author + "}</script><h1>A headline of this page</h1>" + body + TEXT)
                .authors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2019-10-14 08:00　来源：海岛日报　记者：李雨、王晓　编辑：小周; 李雨|王晓",
                "2012年07月31日 来源：时尚周刊 作者：沈晓棠; 沈晓棠",
                "来源：山城晚报 2021-03-02 10:11 责任编辑：周明 记者：赵小雨 钱文; 赵小雨|钱文",
                "2021.03.02 출처: 바다일보 기자: 김하늘 편집: 박서준; 김하늘",
                "Datum: 19.11.2021 Autor: Ada Beck Quelle: Seeblick; Ada Beck",
                "Fecha: 19.11.2021 Fuente: Agencia Sur Autora: Ada Beck Foto: Leo Paz; Ada Beck",
                "Дата: 19.11.2021 Автор: Анна Белова Фото: Пётр Синий; Анна Белова"
            })
    void readsTheAuthorsInALineOfParticulars(String line, String names) {
        assertThat(shown("<p>" + line + "</p>")).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Written by Ada Beck<br>Edited by Ben Stoll",
                "By Ada Beck, edited by Ben Stoll",
                "By Ada Beck | Photos: Ben Stoll",
                "Von Ada Beck, Fotos: Ben Stoll",
                "Text von Ada Beck Illustration von Ben Stoll",
                "Fotos: Ben Stoll, Text: Ada Beck",
                "Par Ada Beck<br>Traduit de l'anglais par Ben Stoll<br>Photos : Lea Roth",
                "Por Ada Beck<br>Traducción: Ben Stoll",
                "Door Ada Beck<br>Beeld: Ben Stoll",
                "Autor: Ada Beck<br>Zdjęcia: Ben Stoll",
                "Letra: Ada Beck",
                "Paroles : Ada Beck",
                "Worte: Ada Beck<br>Bild: Ben Stoll"
            })
    void leavesOutWhoDidSomethingElse(String byline) {
        assertThat(shown("<p class='byline'>" + byline + "</p>")).containsExactly("Ada Beck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='credit'>(Photo: Photo: Ben Stoll, NP)</p>",
                "<figure><img src='a.jpg'><figcaption><span class='credit'>Ben Stoll</span></figcaption></figure>",
                "<p class='autor'>Foto: Ben Stoll</p>",
                "<p>Bild: Ben Stoll</p>",
                "<p>Fotografía: Ben Stoll</p>",
                "<p>编辑：周明</p>"
            })
    void takesNoPicturesOrEditorsName(String credit) {
        assertThat(shown(credit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>20/01/19 11:30 取材・文：Ada Beck</p>",
                "<p>Publicado por <span class='fn'>Ada Beck</span> às 10:23</p>",
                "<p>Ada Beck, luty 2012</p>",
                "<p>Ada Beck, March 2012</p>",
                "<p>Door <span>Ada Beck</span> 2 oktober 2016</p>",
                "<p>Ada Beck | 5 mars 2016</p>",
                "<p><span>Dec 17, 2025</span><span>Ada Beck</span></p>",
                "<p>Von Ada Beck, Donnerstag, 5. März 2015</p>",
                "<p>Dec 26, 2025 &bull; Ada Beck in Project Management</p>",
                "<p class='byline'><a href='/b/'>Ada Beck | ada@site.example</a> <a href='mailto:ada@site.example'>Email the author</a></p>",
                "<p class='byline'><a href='/b/'>Ada Beck</a><span>Founder at Tide</span></p>",
                "<p>By <a href='/b/'>Ada Beck</a> View In Digital Edition</p>",
                "<p class='byline'><span>Ada Beck</span> <span>Ada Beck</span></p>",
                "<p class='byline'>Ada Beck<br>Ada Beck covers the sea</p>",
                "<div class='author-info'><b>Ada Beck</b><p>Ada Beck has written about the sea since she could hold a pen.</p></div>",
                "<div class='author-box__name'>Ada Beck</div>"
            })
    void readsTheNameAlone(String byline) {
        assertThat(shown(byline)).containsExactly("Ada Beck");
    }

    @Test
    void readsNamesSideBySide() {
        assertThat(
                        shown(
                                "<div class='article-byline'><div><span>Ada Beck</span> <span>Ben Stoll</span> <span>Lea van der Roth</span></div></div>"))
                .containsExactly("Ada Beck", "Ben Stoll", "Lea van der Roth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wire Feed",
                "Tide News",
                "Newsroom",
                "AFP",
                "Redaktion Küste",
                "feed_import",
                "海岛日报",
                "Agencia Mar"
            })
    void believesABylineRatherThanAFeed(String account) {
        String author = "{\"@type\":\"Person\",\"name\":\"" + account + "\"}";
        assertThat(stated(
                        author,
                        "<div><span class='byline'>Ada Beck and Ben Stoll</span> <span>July 26, 2021</span></div>"))
                .containsExactly("Ada Beck", "Ben Stoll");
        assertThat(stated(author, "")).containsExactly(account);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{\"@type\":\"Person\",\"givenName\":\"Lucía\",\"familyName\":\"Ferrán\"},{\"givenName\":\"Óscar\",\"additionalName\":\"M.\",\"familyName\":\"Belda\"}]; Lucía Ferrán|Óscar M. Belda",
                "[[{\"@type\":\"Person\",\"name\":\"Veit Lech\"}],[{\"@type\":\"Person\",\"name\":\"Dora Hirt\"}]]; Veit Lech|Dora Hirt",
                "[[\"Veit Lech\"],[\"Dora Hirt\"]]; Veit Lech|Dora Hirt",
                "{\"@list\":[{\"name\":\"Veit Lech\"},{\"name\":\"Dora Hirt\"}]}; Veit Lech|Dora Hirt",
                "{\"@type\":\"Person\",\"name\":[\"Veit Lech\",\"Dora Hirt\"]}; Veit Lech|Dora Hirt",
                "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":{\"name\":\"Veit Lech\"}},{\"@type\":\"ListItem\",\"item\":{\"name\":\"Dora Hirt\"}}]}; Veit Lech|Dora Hirt",
                "{\"@type\":\"Organization\",\"name\":\"The Team of Us\"}; The Team of Us",
                "\"Fouzia Van Der Fort\"; Fouzia Van Der Fort"
            })
    void readsStatedAuthorsHoweverTheyAreNested(String author, String names) {
        assertThat(stated(author, "")).containsExactly(names.split("\\|"));
    }

    @Test
    void readsANameUnderTheHeadlineThatAPortraitConfirms() {
        assertThat(shown("<p>Ada Beck</p>")).isEmpty();
        assertThat(shown("<p>Ada Beck</p><img src='a.jpg' alt='Portrait of Ada Beck'>"))
                .containsExactly("Ada Beck");
    }

    @Test
    void readsTheOneSignatureBelowTheText() {
        assertThat(shown(TEXT.repeat(30) + "<p>Written by Ada Beck</p>")).containsExactly("Ada Beck");
        assertThat(shown(TEXT.repeat(30) + "<p>Written by Ada Beck</p><p>Written by Ben Stoll</p>"))
                .isEmpty();
    }
}
