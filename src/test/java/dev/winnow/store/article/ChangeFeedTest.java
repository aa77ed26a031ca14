package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles.ArticleFilter;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed since an action, for somebody whose copy is of then. Actions count from 1, each night is one. */
class ChangeFeedTest {
    @ParameterizedTest
    @EnumSource
    void saysOnceWhatBecameOfAnArticleHoweverOftenItChanged(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a", "one"), page("b", "one"));
            nights.night(page("a", "two"), page("c", "one"));
            nights.night(page("a", "three"), page("c", "two"));
            assertThat(since(stores, 0))
                    .containsExactly("ADDED a three of run 3", "ADDED b one of run 1", "ADDED c two of run 3");
            assertThat(since(stores, 1)).containsExactly("CHANGED a three of run 3", "ADDED c two of run 3");
            assertThat(since(stores, 2)).containsExactly("CHANGED a three of run 3", "CHANGED c two of run 3");
            assertThat(since(stores, 3)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCameAndWentMeanwhileConcernsNobody(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a", "one"));
            Run second = nights.night(page("b", "one"), page("a", "two"));
            nights.rollback(second);
            assertThat(since(stores, 2)).containsExactly("CHANGED a one of run 2", "WITHDRAWN b of run 2");
            assertThat(since(stores, 1))
                    .as("the one that was withdrawn was not there before")
                    .containsExactly("CHANGED a one of run 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWentAndCameBackIsAChange(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a", "one"));
            nights.night(GivenPage.rejected("a", RejectCode.NO_ARTICLE));
            nights.night(page("a", "two"));
            assertThat(since(stores, 1)).containsExactly("CHANGED a two of run 3");
            assertThat(since(stores, 2)).containsExactly("ADDED a two of run 3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFilterHearsOfWhatLeavesItAndNotOfWhatWasNeverIn(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(in("a", "en"), in("b", "en"), in("c", "de"), in("d", "de"));
            nights.night(
                    in("a", "de"),
                    GivenPage.rejected("b", RejectCode.NO_ARTICLE),
                    in("c", "en"),
                    GivenPage.rejected("d", RejectCode.NO_ARTICLE));
            assertThat(since(stores, 1, new ArticleFilter(null, "en")))
                    .containsExactly("WITHDRAWN a of run 2", "WITHDRAWN b of run 2", "ADDED c in en of run 2");
            assertThat(since(stores, 1, new ArticleFilter("nowhere", null))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void missesNoneWhereAPageOfRowsEnds(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(IntStream.range(0, 200)
                    .mapToObj(i -> page("page%03d".formatted(i), "number " + i))
                    .toArray(GivenPage[]::new));
            assertThat(since(stores, 0)).hasSize(200).doesNotHaveDuplicates().isSorted();
        }
    }

    private static GivenPage page(String file, String text) {
        return GivenPage.of(file, file + " " + text);
    }

    private static GivenPage in(String file, String language) {
        return GivenPage.of(file, GivenArticle.of(file + " in " + language).fact(FactField.LANGUAGE, language));
    }

    private static List<String> since(Stores stores, long action) throws IOException {
        return since(stores, action, ArticleFilter.ALL);
    }

    private static List<String> since(Stores stores, long action, ArticleFilter filter) throws IOException {
        var changes = new ArrayList<String>();
        stores.get(Articles.class).changes(filter, action, change -> {
            StoredArticle article = change.article();
            String what = article == null
                    ? change.address()
                    : article.article().content().text();
            changes.add(change.kind() + " " + what + " of run " + change.runId());
        });
        return changes;
    }
}
