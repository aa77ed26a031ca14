package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.PageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    private static @Nullable String title(String html) {
        return FactPages.read(html).title();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bees return to the city | The Example",
                "Bees return to the city - Example",
                "The Example – Bees return to the city",
                "The Example: Bees return to the city",
                "Bees return to the city » example.org",
                "Bees return to the city :: The Example"
            })
    void dropsTheSitesName(String title) {
        assertThat(title("<title>" + title + "</title><meta property='og:site_name' content='The Example'><p>Text."))
                .isEqualTo("Bees return to the city");
    }

    @Test
    void takesTheHeadingAReaderSees() {
        assertThat(title("<title>Bees: why they return | Example</title>"
                        + "<meta property='og:title' content='Why the bees return to town'>"
                        + "<h1>Why the bees return to our town</h1>"))
                .isEqualTo("Why the bees return to our town");
    }

    @Test
    void passesOverAHeadingThatOnlyLinksHome() {
        assertThat(
                        title(
                                "<title>Bees return - Garden Notes</title><h1><a href='/'>Garden Notes</a></h1><h2>Bees return</h2>"))
                .isEqualTo("Bees return");
    }

    @Test
    void leavesOutKickerAndAnchor() {
        assertThat(title("<h1><span class='kicker'>Nature</span> <span class='headline'>Bees return</span></h1>"))
                .isEqualTo("Bees return");
        assertThat(title("<h1>Bees return<a class='headerlink' href='#bees'>¶</a></h1>"))
                .isEqualTo("Bees return");
    }

    @Test
    void keepsQuotesAndAngles() {
        assertThat(title("<h1>»Die Bienen sind zurück«</h1>")).isEqualTo("»Die Bienen sind zurück«");
        assertThat(title("<h1>30 years of &lt;br> tags</h1>")).isEqualTo("30 years of <br> tags");
    }

    @Test
    void dropsWhatABarCutsOffUnlessTheHeadingShowsIt() {
        assertThat(title("<title>Bees return to town | All you need to know</title><p>Text."))
                .isEqualTo("Bees return to town");
        assertThat(title("<title>Bees return | Wasps too</title><h1>Bees return | Wasps too</h1>"))
                .isEqualTo("Bees return | Wasps too");
    }

    @Test
    void takesThePageRatherThanTheBookItIsIn() {
        assertThat(
                        title(
                                "<title>Ownership of bees - The Bee Book</title><h1>The Bee Book</h1><h2>Ownership of bees</h2>"))
                .isEqualTo("Ownership of bees");
    }

    @Test
    void cutsTheTitleWhereALineOfThePageEnds() {
        assertThat(
                        title(
                                "<title>Which hive? / Bee talk / Bee forums</title><div class='post'><h3>Which hive?</h3></div>"))
                .isEqualTo("Which hive?");
    }

    @Test
    void takesTheOfferOfAServicePageBeforeItsSlogan() {
        String page = "<title>Bookkeeping for bakeries | Example</title><h1>Your numbers, freshly baked.</h1><p>Text.";
        assertThat(FactPages.read(page, PageType.SERVICE).title()).isEqualTo("Bookkeeping for bakeries");
        assertThat(FactPages.read(page, PageType.ARTICLE).title()).isEqualTo("Your numbers, freshly baked.");
    }

    @Test
    void takesTheEndThatThePageShowsAsItsHeadlineThoughNoHeadingIsMarked() {
        assertThat(title("<title>The Quay Gazette - The lighthouse changes its lamp</title><b>The Quay Gazette</b>"
                        + "<p><font size=5>The lighthouse changes its lamp</font><p>Text of the story."))
                .isEqualTo("The lighthouse changes its lamp");
    }
}
