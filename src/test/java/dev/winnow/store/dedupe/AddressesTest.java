package dev.winnow.store.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What articles are known by where pages state addresses that are not theirs. */
class AddressesTest {
    private static final String FRONT = "https://blog.example/";
    private static final String LION =
            "The lion of the harbour zoo sleeps through the noon, and wakes when the keepers bring "
                    + "what the butchers of the old town left over from the market of that morning, bones and all.";
    private static final String TIGER =
            "Nobody had told the ferryman that the tiger was on board, so he counted forty cars, "
                    + "two horses and a crate that growled, and wrote down what he saw without a question.";

    @ParameterizedTest
    @EnumSource
    void anAddressThatDifferentTextsShareIsNobodys(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("in/lion.html", calling(FRONT, LION)),
                            GivenPage.of("in/tiger.html", calling(FRONT, TIGER)).url("https://blog.example/tiger"),
                            GivenPage.of(
                                    "in/bear.html", calling(FRONT, "A bear.").fact(FactField.OG_URL, FRONT + "bear")));
            assertThat(addresses(stores))
                    .containsExactly("https://blog.example/bear", "https://blog.example/tiger", "in/lion.html");
            assertThat(stores.rows("SELECT added, superseded FROM run_action")).containsExactly("3 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageThatWasCapturedUnderAnAddressKeepsIt(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("in/a.html", calling(FRONT, TIGER)),
                            GivenPage.of("in/index.html", calling(FRONT, LION))
                                    .url("http://www.blog.example/index.html"));
            assertThat(stores.rows("SELECT address, text FROM article ORDER BY address"))
                    .containsExactly(FRONT + " " + LION, "in/a.html " + TIGER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nearlyTheSameTextsAreOneArticle(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("in/plain.html", calling("https://n.example/lion", LION))
                                    .url("https://n.example/lion?amp=1"),
                            GivenPage.of("in/print.html", calling("https://n.example/lion", LION + " Printed."))
                                    .url("https://n.example/lion?print=1"));
            assertThat(addresses(stores)).containsExactly("https://n.example/lion");
            assertThat(stores.rows("SELECT added, superseded FROM run_action")).containsExactly("1 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void capturesUnderOneAddressAreOneArticleWhateverTheyTell(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("in/1.html", calling("https://n.example/today", LION))
                                    .url("https://n.example/t?x"),
                            GivenPage.of("in/2.html", calling("https://n.example/today", TIGER))
                                    .url("https://n.example/t?x"));
            assertThat(addresses(stores)).containsExactly("https://n.example/today");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterPageDoesNotTakeAnArticlesAddress(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("in/lion.html", calling(FRONT, LION)));
            nights.night(GivenPage.of("in/tiger.html", calling(FRONT, TIGER)));
            assertThat(stores.rows("SELECT address, text FROM article ORDER BY address"))
                    .containsExactly(FRONT + " " + LION, "in/tiger.html " + TIGER);

            nights.night(
                    GivenPage.of("in/lion.html", calling(FRONT, "The lion is gone.")),
                    GivenPage.of("in/tiger.html", calling(FRONT, "The tiger is gone.")));
            assertThat(stores.rows("SELECT address, text FROM article ORDER BY address"))
                    .as("each keeps what it was known by")
                    .containsExactly(FRONT + " The lion is gone.", "in/tiger.html The tiger is gone.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSavedPagesSiteIsTheHostThatItIsKnownBy(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("in/saved/lion.html", calling("https://zoo.example/lion", LION))
                                    .site("saved"),
                            GivenPage.of("in/saved/tiger.html", calling("https://zoo.example/tiger", TIGER))
                                    .site("saved"),
                            GivenPage.of("in/saved/bear.html", calling(null, "A bear."))
                                    .site("saved"),
                            GivenPage.rejected("in/saved/none.html", RejectCode.NO_ARTICLE)
                                    .site("saved"),
                            GivenPage.of("in/other/bear.html", calling(null, "Another bear."))
                                    .site("other"),
                            GivenPage.rejected("in/other/none.html", RejectCode.NO_ARTICLE)
                                    .site("other"));
            assertThat(stores.rows("SELECT locator, site FROM article ORDER BY locator"))
                    .containsExactly(
                            "in/other/bear.html other",
                            "in/saved/bear.html saved",
                            "in/saved/lion.html zoo.example",
                            "in/saved/tiger.html zoo.example");
            assertThat(stores.rows("SELECT locator, site FROM reject ORDER BY locator"))
                    .containsExactly("in/other/none.html other", "in/saved/none.html zoo.example");
        }
    }

    private static GivenArticle calling(@org.jspecify.annotations.Nullable String canonical, String text) {
        return GivenArticle.of(text).canonical(canonical);
    }

    private static List<String> addresses(Stores stores) {
        return stores.rows("SELECT address FROM article ORDER BY address");
    }
}
