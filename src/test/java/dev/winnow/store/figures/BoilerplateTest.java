package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which phrases a run leaves out, on each kind of database. */
class BoilerplateTest {
    @ParameterizedTest
    @EnumSource
    void countsThePhrasesThatPagesLose(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .night(
                            page("alpha", 1, "Back to top button", "Only here a"),
                            page("alpha", 2, "Back to top button", "Only here b"),
                            page("alpha", 3, "Only here c", "Back to top button"),
                            page("beta", 1, "Related Articles", "Back to top button"),
                            page("beta", 2, "Related Articles", "Imprint"));

            var boilerplate = stores.get(Boilerplate.class);
            assertThat(lines(boilerplate.most(run.id(), null, 10)))
                    .containsExactly("alpha Back to top button 3/3", "beta Related Articles 2/2");
            assertThat(lines(boilerplate.most(null, "beta", 10))).containsExactly("beta Related Articles 2/2");
            assertThat(stores.rows("SELECT locator FROM run_page_phrases")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsARunThatIsCountedAgainOnce(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.begun();
            nights.read(run, List.of(page("s", 1, "Imprint"), page("s", 2, "Imprint")));
            var boilerplate = stores.get(Boilerplate.class);
            assertThatThrownBy(() -> stores.inTransaction(() -> {
                        boilerplate.count(run);
                        throw new IllegalStateException("killed before the commit");
                    }))
                    .hasMessage("killed before the commit");
            assertThat(stores.rows("SELECT phrase FROM run_boilerplate")).isEmpty();
            stores.inTransaction(() -> boilerplate.count(run));
            assertThat(lines(boilerplate.most(run.id(), null, 10))).containsExactly("s Imprint 2/2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesThePhrasesOfTheMostPagesFirstAndTellsTiesByTheirWords(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .night(page("s", 1, "B", "C", "A"), page("s", 2, "A", "B", "C"), page("s", 3, "C", "C"));
            assertThat(lines(stores.get(Boilerplate.class).most(run.id(), null, 2)))
                    .containsExactly("s C 3/3", "s A 2/3");
        }
    }

    private static List<String> lines(List<Boilerplate.Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.site() + " " + phrase.phrase() + " " + phrase.pages() + "/" + phrase.sitePages())
                .toList();
    }

    private static GivenPage page(String site, int number, String... phrases) {
        var article = GivenArticle.of("The ferry number " + number + " of " + site + " was late")
                .removed(0.3, phrases);
        return GivenPage.of(site + "/page" + number + ".html", article).site(site);
    }
}
