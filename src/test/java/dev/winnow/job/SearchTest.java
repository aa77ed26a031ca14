package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.publish.Actor;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.Search.SearchHit;
import dev.winnow.store.search.SearchTerms;
import java.io.IOException;
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
    private static final String DATE = "<meta property='article:published_time' content='2024-05-06'>";

    @ParameterizedTest
    @EnumSource
    void findsWhatHasAllTheWords(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            assertThat(found(night, "walrus")).containsExactly("On the grey walrus", "On the walrus of the old museum");
            assertThat(found(night, "WALRUS museum")).containsExactly("On the walrus of the old museum");
            assertThat(found(night, "walrus giraffe")).isEmpty();
            assertThat(found(night, "walrus -museum")).containsExactly("On the grey walrus");
            assertThat(found(night, "\"grey walrus\"")).containsExactly("On the grey walrus");
            assertThat(found(night, "\"walrus grey\"")).isEmpty();
            assertThat(found(night, "walr*")).hasSize(2);
            assertThat(found(night, "鐘楼")).containsExactly("On the 古い鐘楼の話");
            assertThat(found(night, "楼鐘")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheBeginningOfAWordAsItIsTyped(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("one/a.html", "elections of the year");
            night.page("one/b.html", "electric theatre");
            night.run();
            assertThat(found(night, "elec*")).hasSize(2);
            assertThat(found(night, "election*")).containsExactly("On the elections of the year");
            assertThat(found(night, "Election* -theat*")).containsExactly("On the elections of the year");
            assertThat(found(night, "elec* -election*")).containsExactly("On the electric theatre");
            assertThat(found(night, "thea*")).containsExactly("On the electric theatre");
            assertThat(found(night, "the* electric")).containsExactly("On the electric theatre");
            assertThat(found(night, "鐘* walrus")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAPhraseOfTheDescription(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("one/a.html", "grey walrus", "<meta name=description content='Seen beside the penguin pool'>");
            night.run();
            assertThat(found(night, "\"penguin pool\"")).hasSize(1);
            assertThat(found(night, "\"pool penguin\"")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void choosesBySiteLanguageAndDay(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            assertThat(night.engine().search().find(query("walrus", "one", null, null)))
                    .hasSize(1);
            assertThat(night.engine().search().find(query("walrus", null, "en", null)))
                    .hasSize(2);
            assertThat(night.engine().search().find(query("walrus", null, "fr", null)))
                    .isEmpty();
            assertThat(night.engine().search().find(query("walrus", null, null, LocalDate.of(2024, 5, 6))))
                    .extracting(SearchHit::published)
                    .containsExactly(LocalDate.of(2024, 5, 6));
            assertThat(night.engine().search().find(query("walrus", null, null, LocalDate.of(2024, 5, 7))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheHitsOfASnippet(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            SearchHit hit = night.engine()
                    .search()
                    .find(query("museum", null, null, null))
                    .get(0);
            assertThat(hit.snippet())
                    .contains(SearchHit.BEGIN + "museum" + SearchHit.END)
                    .hasSizeBetween(60, 400);
            assertThat(night.engine()
                            .search()
                            .find(query("鐘楼", null, null, null))
                            .get(0)
                            .snippet())
                    .contains(SearchHit.BEGIN + "鐘" + SearchHit.END);
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheHitsOfATitle(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            assertThat(night.engine().search().find(query("museum walrus", null, null, null)))
                    .extracting(SearchHit::markedTitle)
                    .containsExactly("On the " + SearchHit.BEGIN + "walrus" + SearchHit.END + " of the old "
                            + SearchHit.BEGIN + "museum" + SearchHit.END);
            assertThat(night.engine().search().find(query("鐘楼", null, null, null)))
                    .extracting(SearchHit::markedTitle)
                    .containsExactly("On the 古い" + SearchHit.BEGIN + "鐘" + SearchHit.END + SearchHit.BEGIN + "楼"
                            + SearchHit.END + "の話");
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsWhatIsPublishedAndRolledBack(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            night.page("one/a.html", "penguin that took the place of another");
            long second = night.run().id();
            assertThat(found(night, "penguin")).hasSize(1);
            assertThat(found(night, "grey walrus")).isEmpty();
            night.engine().releases().rollback(second, new Actor("ann@office", "a mistake"));
            assertThat(found(night, "penguin")).isEmpty();
            assertThat(found(night, "grey walrus")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void indexesAnythingThatATextCanBe(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            var words = new StringBuilder();
            for (int i = 0; i < 60_000; i++) {
                words.append("wörd").append(Integer.toString(i, 36)).append("-straße ");
            }
            night.page("s/long.html", "x".repeat(5000) + " walrus", "");
            night.write(
                    "s/words.html",
                    "<!DOCTYPE html><meta charset=utf-8><title>Many words</title><article><h1>Many words</h1><p>"
                            + words + "</p></article>");
            assertThat(night.run().failure()).isNull();
            assertThat(found(night, "wörd1-straße")).containsExactly("Many words");
            assertThat(found(night, "walrus")).hasSize(1);
        }
    }

    @Test
    void refusesASearchForNothing() {
        assertThatThrownBy(() -> SearchTerms.of(" - \"\" -walrus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Name a word");
    }

    private static Night night(Databases kind, Path folder) throws IOException {
        Night night = new Night(kind, folder);
        night.page("one/a.html", "grey walrus", DATE);
        night.page("two/b.html", "walrus of the old museum");
        night.page("two/c.html", "harbour");
        night.write(
                "three/d.html",
                "<!DOCTYPE html><html lang=ja><meta charset=utf-8><title>On the 古い鐘楼の話</title><article><h1>On the 古い鐘楼の話</h1><p>"
                        + "町の人々は古い鐘楼について何週間も話していた。市場でも港でも、パン屋の前の長い列でも、誰もが違う意見を持っていた。".repeat(8)
                        + "</p></article></html>");
        night.run();
        return night;
    }

    private static List<String> found(Night night, String words) {
        return night.engine().search().find(query(words, null, null, null)).stream()
                .map(hit -> String.valueOf(hit.title()))
                .sorted()
                .toList();
    }

    private static Search.SearchRequest query(
            String words, @Nullable String site, @Nullable String language, @Nullable LocalDate since) {
        return new Search.SearchRequest(SearchTerms.of(words), site, language, since, 10);
    }
}
