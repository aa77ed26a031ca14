package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
    private static List<String> shown(String byline) {
        return FactPages.read("<h1>A headline of this page</h1>" + byline + "<p>Much more text follows here.</p>")
                .authors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Beck; Ada Beck",
                "Written by Ada Beck, Senior Editor; Ada Beck",
                "By Ada Beck, PhD; Ada Beck",
                "Von Ada Beck; Ada Beck",
                "Ein Gastbeitrag von Ada Beck; Ada Beck",
                "Par Ada Beck; Ada Beck",
                "Por: Ada Beck; Ada Beck",
                "Di Ada Beck; Ada Beck",
                "Autor: Ada Beck; Ada Beck",
                "Автор: Анна Белова; Анна Белова",
                "بقلم: ليلى حداد; ليلى حداد",
                "作者：王小明; 王小明",
                "文／王小明; 王小明",
                "執筆：山田太郎; 山田太郎",
                "文・小田切はるか; 小田切はるか",
                "（取材・文＝小田切はるか）; 小田切はるか",
                "文・写真＝山田太郎; 山田太郎",
                "記者林曉禾／溪口報導; 林曉禾",
                "本报记者 王小明; 王小明",
                "Γράφει η Ελένη Μαυρίδου; Ελένη Μαυρίδου",
                "ΓΡΑΦΕΙ Ο Νίκος Αρβανίτης; Νίκος Αρβανίτης",
                "מאת נועה ברק; נועה ברק",
                "כתבה: נועה ברק; נועה ברק",
                "लेखिका: कावेरी मिश्रा; कावेरी मिश्रा",
                "संवाददाता: रमेश यादव; रमेश यादव",
                "March 5, 2024 by Ada Beck; Ada Beck",
                "Erstellt von Ada Beck; Ada Beck",
                "Von Ada Beck Veröffentlicht 5. März 2024; Ada Beck",
                "Text & Fotos: Ada Beck; Ada Beck"
            })
    void readsABylineWithoutMarkup(String byline, String name) {
        assertThat(shown("<p>" + byline + "</p>")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ツイート", "印刷する", "分享", "שתפו", "שיתוף", "続きを読んでください", "शेयर करें"})
    void takesNoButtonBesideTheDateForAName(String button) {
        assertThat(shown("<p>2025-03-08</p><div>" + button + "</div>")).isEmpty();
    }

    @Test
    void takesNoSentenceAboutReportersForAName() {
        assertThat(shown("<p>记者从市政府获悉，新桥将于明年开工。</p>")).isEmpty();
    }

    @Test
    void partsSeveralNames() {
        assertThat(shown("<div class='byline'>By Ada Beck, Bo Lind and Cy Moor</div>"))
                .containsExactly("Ada Beck", "Bo Lind", "Cy Moor");
        assertThat(shown("<div class='autor'>Von Ada Beck und Bo Lind</div>")).containsExactly("Ada Beck", "Bo Lind");
    }

    @Test
    void readsMicrodataAndRelAuthor() {
        assertThat(shown("<span itemprop='author' itemscope itemtype='https://schema.org/Person'>"
                        + "<span itemprop='name'>Ada Beck</span></span>"))
                .containsExactly("Ada Beck");
        assertThat(shown("<a rel='author' href='/people/ada'>Ada Beck</a>")).containsExactly("Ada Beck");
    }

    @Test
    void takesABareNameBesideADate() {
        assertThat(shown("<div>Ada Beck</div><div>March 5, 2024</div>")).containsExactly("Ada Beck");
        assertThat(shown("<div>Ada Beck</div>")).isEmpty();
    }

    @Test
    void leavesCommentersAlone() {
        assertThat(shown("<div id='comments'><span class='comment-author'>Carl Crank</span></div>"))
                .isEmpty();
    }

    @Test
    void leavesProfileAddressesAndDatesAlone() {
        assertThat(shown("<meta name='author' content='https://social.example/ada'>"))
                .isEmpty();
        assertThat(shown("<div class='author'>August 28</div>")).isEmpty();
    }

    @Test
    void prefersAPersonToTheSite() {
        assertThat(shown(
                        "<meta property='og:site_name' content='The Example'><meta name='author' content='The Example'>"
                                + "<p class='byline'>By Ada Beck</p>"))
                .containsExactly("Ada Beck");
    }

    @Test
    void takesTheFullerListThatThePageShows() {
        assertThat(shown("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"Ada Beck\"}</script>"
                        + "<div class='byline'>By Ada Beck and Bo Lind</div>"))
                .containsExactly("Ada Beck", "Bo Lind");
    }

    @Test
    void readsLibraryStyleNames() {
        assertThat(
                        shown(
                                "<meta name='citation_author' content='Beck, Ada'><meta name='citation_author' content='Lind, Bo'>"))
                .containsExactly("Ada Beck", "Bo Lind");
    }

    @Test
    void prefersAPersonToAnAccount() {
        assertThat(shown(
                        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"name\":\"admin\"}}</script>"
                                + "<div class='author'>Ada Beck</div>"))
                .containsExactly("Ada Beck");
    }

    @Test
    void findsTheNameAmongTheParticularsBelowTheHeadline() {
        assertThat(shown("<div>March 23, 2025 · 4 min · Ada Beck</div>")).containsExactly("Ada Beck");
        assertThat(shown("<div>17 novembre 2003 | Par: Odile Brun</div>")).containsExactly("Odile Brun");
        assertThat(shown("<div>Garden Life · Ada Beck</div>")).isEmpty();
    }

    @Test
    void takesABareNameWhereThemesPutTheParticulars() {
        assertThat(shown("<div class='post-meta'>Ada Beck</div>")).containsExactly("Ada Beck");
        assertThat(shown("<div class='post-meta'>Five easy steps</div>")).isEmpty();
        assertThat(shown("<div class='intro'>Ada Beck</div>")).isEmpty();
    }
}
