package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static Facts shown(String language, String text) {
        return Pages.read("<html lang='" + language + "'><body><h1>A headline of this page</h1><p>" + text
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
                "en; yesterday; 2024-06-14"
            })
    void countsRelativeDatesBackFromTheCapture(String language, String text, String date) {
        assertThat(shown(language, text).published()).isEqualTo(date);
    }

    @Test
    void leavesRelativeDatesWhereTheCaptureIsUnknown() {
        Facts facts =
                new FactsReader().read(org.jsoup.Jsoup.parse("<h1>A headline</h1><p>2 weeks ago</p>"), Pages.URL, null);
        assertThat(facts.published()).isNull();
    }

    @Test
    void refusesDatesAfterTheCapture() {
        Facts facts = Pages.read("<meta property='article:published_time' content='2031-01-01T00:00:00Z'>"
                + "<h1>A headline</h1><time datetime='2024-05-01'>1 May</time>");
        assertThat(facts.published()).isEqualTo("2024-05-01");
    }

    @Test
    void refusesAModificationBeforeThePublicationAndSaysSo() {
        Facts facts = Pages.read("<meta property='article:published_time' content='2024-05-02T08:00:00Z'>"
                + "<meta property='article:modified_time' content='2024-04-01T08:00:00Z'><h1>A headline</h1>");
        assertThat(facts.published()).isEqualTo("2024-05-02T08:00:00Z");
        assertThat(facts.modified()).isNull();
        assertThat(facts.sources().get(Facts.Field.MODIFIED))
                .isEqualTo(new Facts.Source("before published: meta:article:modified_time", 0));
    }

    @Test
    void tellsUpdatesFromPublication() {
        Facts facts = shown("en", "Published January 5, 2024 | Updated March 3, 2024");
        assertThat(facts.published()).isEqualTo("2024-01-05");
        assertThat(facts.modified()).isEqualTo("2024-03-03");
    }

    @Test
    void readsADayFromTheAddress() {
        Facts facts = Pages.read("<h1>A headline</h1><p>Text.", "https://www.example.org/2024/03/05/a-headline/");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void takesTheSitesDayWhereUtcIsOnTheNext() {
        Facts facts = Pages.read(
                "<meta property='article:published_time' content='2024-03-06T02:30:00Z'><h1>A headline</h1>",
                "https://www.example.org/2024/03/05/a-headline/");
        assertThat(facts.published()).isEqualTo("2024-03-05");
    }

    @Test
    void readsMicrodataAndUnixTime() {
        Facts facts = Pages.read("<article itemscope itemtype='https://schema.org/Article'><h1>A headline</h1>"
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
        Facts facts = Pages.read("<h1>A headline</h1><p>Text.</p><div class='comments'><p>Carl</p>"
                + "<time datetime='2024-05-01'>May 1, 2024</time></div>");
        assertThat(facts.published()).isNull();
    }
}
