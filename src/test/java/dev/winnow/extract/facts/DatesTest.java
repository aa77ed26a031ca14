package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static Facts shown(String language, String text) {
        return FactPages.read("<html lang='" + language + "'><body><h1>A headline of this page</h1><p>" + text
                + "</p><p>Much more text follows here.</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; March 5, 2024",
                "en; Tuesday, 5th of March 2024 at 10:15",
                "en-US; 3/5/2024",
                "en-GB; 05/03/2024",
                "zh; 24-03-05 07:12",
                "zh-CN; 发布时间：24/03/05",
                "zh; 24年3月5日",
                "ko; 24.03.05 10:15",
                "ja; 24/03/05",
                "hu; 24.03.05.",
                "de; 05.03.24",
                "fr; 05/03/24",
                "en-US; 3/5/24",
                "en-GB; 5/3/24",
                "de; 5. März 2024",
                "de; Veröffentlicht am 05.03.2024, 14:30 Uhr",
                "fr; Publié le 5 mars 2024 à 12h00",
                "es; 5 de marzo de 2024",
                "pt; 5 de março de 2024",
                "it; 5 marzo 2024",
                "nl; 5 maart 2024",
                "pl; 5 marca 2024",
                "cs; 5. března 2024",
                "sv; 5 mars 2024",
                "fi; 5. maaliskuuta 2024",
                "hu; 2024. március 5.",
                "tr; 5 Mart 2024",
                "ru; 5 марта 2024 г.",
                "uk; 5 березня 2024",
                "el; 5 Μαρτίου 2024",
                "ar; 5 مارس 2024",
                "ar; ٥ مارس ٢٠٢٤",
                "he; 5 במרץ 2024",
                "hi; 5 मार्च 2024",
                "zh; 2024年3月5日 10:20",
                "ja; 2024年3月5日（火）",
                "ja; 令和6年3月5日",
                "zh-TW; 民國113年3月5日",
                "ko; 2024년 3월 5일",
                "en; 2024-03-05"
            })
    void readsADateBesideTheHeadline(String language, String text) {
        assertThat(shown(language, text).published()).isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; 2 weeks ago; 2024-06-01",
                "de; vor 3 Tagen; 2024-06-12",
                "fr; il y a 2 jours; 2024-06-13",
                "es; hace una semana; 2024-06-08",
                "ru; 5 дней назад; 2024-06-10",
                "zh; 2天前; 2024-06-13",
                "ja; 3日前; 2024-06-12",
                "ko; 4일 전; 2024-06-11",
                "ar; منذ 6 أيام; 2024-06-09",
                "ar; منذ 3 أشهر; 2024-03-15",
                "ar; منذ 3 شهور; 2024-03-15",
                "ar; منذ 2 سنوات; 2022-06-15",
                "en; yesterday; 2024-06-14"
            })
    void countsRelativeDatesBackFromTheCapture(String language, String text, String date) {
        assertThat(shown(language, text).published()).isEqualTo(date);
    }

    @Test
    void leavesRelativeDatesWhereTheCaptureIsUnknown() {
        Facts facts = new FactsReader().read(Jsoup.parse("<h1>A headline</h1><p>2 weeks ago</p>"), FactPages.URL, null);
        assertThat(facts.published()).isNull();
    }

    @Test
    void refusesDatesAfterTheCapture() {
        Facts facts = FactPages.read("<meta property='article:published_time' content='2031-01-01T00:00:00Z'>"
                + "<h1>A headline</h1><time datetime='2024-05-01'>1 May</time>");
        assertThat(facts.published()).isEqualTo("2024-05-01");
    }

    @Test
    void refusesAModificationBeforeThePublicationAndSaysSo() {
        Facts facts = FactPages.read("<meta property='article:published_time' content='2024-05-02T08:00:00Z'>"
                + "<meta property='article:modified_time' content='2024-04-01T08:00:00Z'><h1>A headline</h1>");
        assertThat(facts.published()).isEqualTo("2024-05-02T08:00:00Z");
        assertThat(facts.modified()).isNull();
        assertThat(facts.sources().get(FactField.MODIFIED))
                .isEqualTo(new Facts.FactSource("before published: meta:article:modified_time", 0));
    }

    @Test
    void tellsUpdatesFromPublication() {
        Facts facts = shown("en", "Published January 5, 2024 | Updated March 3, 2024");
        assertThat(facts.published()).isEqualTo("2024-01-05");
        assertThat(facts.modified()).isEqualTo("2024-03-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "el; Δημοσίευση: 5 Ιανουαρίου 2024 | Τελευταία ενημέρωση: 3 Μαρτίου 2024",
                "es; Publicación: 5 de enero de 2024 · Actualización: 3 de marzo de 2024",
                "fr; Date de publication : 5 janvier 2024, mis à jour le 3 mars 2024",
                "he; פורסם: 5 בינואר 2024 | עדכון אחרון: 3 במרץ 2024",
                "hi; प्रकाशित: 5 जनवरी 2024 | अपडेट: 3 मार्च 2024",
                "zh; 發表於 2024年1月5日 更新於 2024年3月3日",
                "ja; 掲載日：2024年1月5日　更新日：2024年3月3日"
            })
    void tellsUpdatesFromPublicationInManyLanguages(String language, String text) {
        Facts facts = shown(language, text);
        assertThat(facts.published()).isEqualTo("2024-01-05");
        assertThat(facts.modified()).isEqualTo("2024-03-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "el", "he", "hi", "ar", "th", "bn", "ta", "ru", "pl", "fr", "tr"})
    void knowsEveryMonthOfALanguageByItsFullName(String language) {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
            LocalDate day = LocalDate.of(2023, month, 5);
            assertThat(shown(language, "5 " + name + " 2023").published())
                    .as(name)
                    .isEqualTo(day.toString());
        }
    }

    @Test
    void readsADayFromTheAddress() {
        Facts facts = FactPages.read("<h1>A headline</h1><p>Text.", "https://www.example.org/2024/03/05/a-headline/");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void takesTheSitesDayWhereUtcIsOnTheNext() {
        Facts facts = FactPages.read(
                "<meta property='article:published_time' content='2024-03-06T02:30:00Z'><h1>A headline</h1>",
                "https://www.example.org/2024/03/05/a-headline/");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void readsMicrodataAndUnixTime() {
        Facts facts = FactPages.read("<article itemscope itemtype='https://schema.org/Article'><h1>A headline</h1>"
                + "<span itemprop='datePublished' content='1709632800'>today</span></article>");
        assertThat(facts.published()).startsWith("2024-03-05");
    }

    @Test
    void leavesTheDayThatAMemberJoinedAlone() {
        Facts facts = shown("en", "Joined: March 5, 2020");
        assertThat(facts.published()).isNull();
    }

    @Test
    void takesNoDatesFromComments() {
        Facts facts = FactPages.read("<h1>A headline</h1><p>Text.</p><div class='comments'><p>Carl</p>"
                + "<time datetime='2024-05-01'>May 1, 2024</time></div>");
        assertThat(facts.published()).isNull();
    }

    @Test
    void readsNumbersAsThePagesOtherDatesDo() {
        assertThat(shown("en", "Published 05/03/2024</p><p>Updated 28/04/2024").published())
                .isEqualTo("2024-03-05");
        assertThat(shown("en", "Published 05/03/2024</p><p>Updated 05/28/2024").published())
                .isEqualTo("2024-05-03");
    }

    @Test
    void readsNumbersAsStructuredDataConfirms() {
        Facts facts = FactPages.read("<html lang='en'><meta property='article:published_time' content='2024-03-05'>"
                + "<h1>A headline</h1><p>05.03.2024</p><time>05/03/2024</time>");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void readsNumbersSoThatTheyAreNotInTheFuture() {
        assertThat(shown("en", "05/12/2024").published()).isEqualTo("2024-05-12");
        assertThat(shown("en", "12/05/2024").published()).isEqualTo("2024-05-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<time datetime='2021-03-04'>4 March 2021</time>",
                "<div>Published 4 March 2021</div>",
                "<span class='date'>March 4, 2021</span>"
            })
    void believesTheHeadlinesDateOverALaterOneThatOnlyProgramsAreTold(String shown) {
        Facts facts = FactPages.read("<meta property='article:published_time' content='2024-05-02T08:00:00Z'>"
                + "<h1>A headline</h1>" + shown + "<p>Text.");
        assertThat(facts.published()).isEqualTo("2021-03-04");
    }

    @Test
    void keepsTheStatedMomentWhereTheShownDayDiffersByTimeZoneOnly() {
        Facts facts = FactPages.read("<meta property='article:published_time' content='2024-03-06T02:30:00Z'>"
                + "<h1>A headline</h1><time>March 5, 2024</time>");
        assertThat(facts.published()).isEqualTo("2024-03-06T02:30:00Z");
    }

    @Test
    void readsWhatPagesDefineInPlaceOfTime() {
        Facts facts =
                FactPages.read("<h1>A headline</h1><relative-time datetime='2024-03-05T10:00:00Z'></relative-time>");
        assertThat(facts.published()).isEqualTo("2024-03-05T10:00:00Z");
    }

    @Test
    void readsTheDayFromTheAddressThatThePageStatesForItself() {
        Facts facts = new FactsReader()
                .read(
                        Jsoup.parse("<link rel='canonical' href='https://www.example.org/2024/mar/05/a-headline'>"
                                + "<h1>A headline</h1>"),
                        null,
                        FactPages.CAPTURED);
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void takesTheFirstPostOfAThread() {
        Facts facts = FactPages.read("<h1>Which stove burns best?</h1>"
                + "<div class='post'><b>ada</b> <i>Joined: Jan 5, 2011</i> <p>Mar 5, 2024, 10:12</p><p>I wonder.</p></div>"
                + "<div class='post'><b>bo</b> <i>Joined: Jan 6, 2012</i> <p>Mar 9, 2024, 11:12</p><p>Mine.</p></div>");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void leavesTheDatesOfListedPagesToThosePages() {
        String entry = "<li><a href='/a'>Another story</a> <time>2 May 2024</time></li>";
        assertThat(FactPages.read("<h1>A headline</h1><p>Text.</p><ul>" + entry.repeat(3) + "</ul>")
                        .published())
                .isNull();
    }

    @Test
    void tellsTheMomentOfAChangeWhereAnotherPlaceGivesOnlyItsDay() {
        Facts facts = FactPages.read("<h1>A headline</h1><div>Von Ada Beck, <time datetime='2024-03-05T16:30:00+01:00'>"
                + "5. März 2024, 16:30 Uhr</time> <span class='updated'>Aktualisiert am "
                + "<time datetime='2024-03-06T07:12:00+01:00'>6. März 2024, 07:12 Uhr</time></span></div>");
        assertThat(facts.modified()).isEqualTo("2024-03-06T07:12:00+01:00");
    }

    @Test
    void takesNoDayThatIsYetToComeWhereNobodyKnowsWhenThePageWasCaptured() {
        String page = "<h1>A headline</h1><p>Cited by 12</p><time datetime='%s'>%s</time>";
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(read(page.replace("%s", today.plusYears(2).toString())).published())
                .isNull();
        assertThat(read(page.replace("%s", today.toString())).published()).isEqualTo(today.toString());
    }

    private static Facts read(String page) {
        return new FactsReader().read(Jsoup.parse(page), null, null);
    }
}
