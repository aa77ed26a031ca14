package dev.winnow.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.article.FactField;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.store.search.Search.SearchHit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same searches on each kind of database. */
class SearchTest {
    @ParameterizedTest
    @EnumSource
    void findsWhatHasAllTheWords(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            assertThat(found(stores, "walrus"))
                    .containsExactly("On the grey walrus", "On the walrus of the old museum");
            assertThat(found(stores, "WALRUS museum")).containsExactly("On the walrus of the old museum");
            assertThat(found(stores, "walrus giraffe")).isEmpty();
            assertThat(found(stores, "walrus -museum")).containsExactly("On the grey walrus");
            assertThat(found(stores, "\"grey walrus\"")).containsExactly("On the grey walrus");
            assertThat(found(stores, "\"walrus grey\"")).isEmpty();
            assertThat(found(stores, "walr*")).hasSize(2);
            assertThat(found(stores, "鐘楼")).containsExactly("On the 古い鐘楼の話");
            assertThat(found(stores, "楼鐘")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheBeginningOfAWordAsItIsTyped(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(page("one/a.html", "elections of the year"), page("one/b.html", "electric theatre"));
            assertThat(found(stores, "elec*")).hasSize(2);
            assertThat(found(stores, "election*")).containsExactly("On the elections of the year");
            assertThat(found(stores, "Election* -theat*")).containsExactly("On the elections of the year");
            assertThat(found(stores, "elec* -election*")).containsExactly("On the electric theatre");
            assertThat(found(stores, "thea*")).containsExactly("On the electric theatre");
            assertThat(found(stores, "the* electric")).containsExactly("On the electric theatre");
            assertThat(found(stores, "鐘* walrus")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAPhraseOfTheDescription(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(GivenPage.of(
                            "a.html",
                            article("grey walrus").fact(FactField.DESCRIPTION, "Seen beside the penguin pool")));
            assertThat(found(stores, "\"penguin pool\"")).hasSize(1);
            assertThat(found(stores, "\"pool penguin\"")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void choosesBySiteLanguageAndDay(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            assertThat(stores.get(Search.class).find(query("walrus", "one", null, null)))
                    .hasSize(1);
            assertThat(stores.get(Search.class).find(query("walrus", null, "en", null)))
                    .hasSize(2);
            assertThat(stores.get(Search.class).find(query("walrus", null, "fr", null)))
                    .isEmpty();
            assertThat(stores.get(Search.class).find(query("walrus", null, null, LocalDate.of(2024, 5, 6))))
                    .extracting(SearchHit::published)
                    .containsExactly(LocalDate.of(2024, 5, 6));
            assertThat(stores.get(Search.class).find(query("walrus", null, null, LocalDate.of(2024, 5, 7))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheHitsOfASnippet(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            SearchHit hit = stores.get(Search.class)
                    .find(query("museum", null, null, null))
                    .get(0);
            assertThat(hit.snippet())
                    .contains(SearchHit.BEGIN + "museum" + SearchHit.END)
                    .hasSizeBetween(60, 400);
            assertThat(stores.get(Search.class)
                            .find(query("鐘楼", null, null, null))
                            .get(0)
                            .snippet())
                    .contains(SearchHit.BEGIN + "鐘楼" + SearchHit.END);
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheHitsOfATitle(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            assertThat(stores.get(Search.class).find(query("museum walrus", null, null, null)))
                    .extracting(SearchHit::markedTitle)
                    .containsExactly("On the " + SearchHit.BEGIN + "walrus" + SearchHit.END + " of the old "
                            + SearchHit.BEGIN + "museum" + SearchHit.END);
            assertThat(stores.get(Search.class).find(query("鐘楼", null, null, null)))
                    .extracting(SearchHit::markedTitle)
                    .containsExactly("On the 古い" + SearchHit.BEGIN + "鐘楼" + SearchHit.END + "の話");
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsWhatIsPublishedAndRolledBack(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            var nights = new GivenNights(stores);
            Run second = nights.night(page("one/a.html", "penguin that took the place of another"));
            assertThat(found(stores, "penguin")).hasSize(1);
            assertThat(found(stores, "grey walrus")).isEmpty();
            nights.rollback(second);
            assertThat(found(stores, "penguin")).isEmpty();
            assertThat(found(stores, "grey walrus")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void indexesAnythingThatATextCanBe(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var words = new StringBuilder();
            for (int i = 0; i < 60_000; i++) {
                words.append("wörd").append(Integer.toString(i, 36)).append("-straße ");
            }
            new GivenNights(stores)
                    .night(
                            page("s/long.html", "x".repeat(5000) + " walrus"),
                            GivenPage.of(
                                    "s/words.html",
                                    GivenArticle.of(words.toString()).title("Many words")));
            assertThat(found(stores, "wörd1-straße")).containsExactly("Many words");
            assertThat(found(stores, "walrus")).hasSize(1);
        }
    }

    @Test
    void refusesASearchForNothing() {
        assertThatThrownBy(() -> SearchTerms.of(" - \"\" -walrus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Name a word");
    }

    private static Stores night(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        String clock = "町の人々は古い鐘楼について何週間も話していた。市場でも港でも、パン屋の前の長い列でも、誰もが違う意見を持っていた。".repeat(8);
        new GivenNights(stores)
                .night(
                        GivenPage.of("one/a.html", article("grey walrus").published("2024-05-06"))
                                .site("one"),
                        page("two/b.html", "walrus of the old museum"),
                        page("two/c.html", "harbour"),
                        GivenPage.of(
                                "three/d.html",
                                GivenArticle.of(clock).title("On the 古い鐘楼の話").fact(FactField.LANGUAGE, "ja")));
        return stores;
    }

    private static GivenPage page(String file, String subject) {
        return GivenPage.of(file, article(subject)).site(file.substring(0, file.indexOf('/')));
    }

    private static GivenArticle article(String subject) {
        var text = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            text.append("The story of the ")
                    .append(subject)
                    .append(", part ")
                    .append(i)
                    .append(": people of the town");
            text.append(" had talked about it for weeks, in the market and in the long queues before the bakery, and");
            text.append(" nobody agreed with anybody else about what should be done.\n\n");
        }
        return GivenArticle.of(text.toString().strip())
                .title("On the " + subject)
                .published(null);
    }

    private static List<String> found(Stores stores, String words) {
        return stores.get(Search.class).find(query(words, null, null, null)).stream()
                .map(hit -> String.valueOf(hit.title()))
                .sorted()
                .toList();
    }

    private static Search.SearchRequest query(
            String words, @Nullable String site, @Nullable String language, @Nullable LocalDate since) {
        return new Search.SearchRequest(SearchTerms.of(words), site, language, since, 10);
    }
}
