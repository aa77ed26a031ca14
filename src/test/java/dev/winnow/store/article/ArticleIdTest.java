package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both databases and Java give an article the same name. */
class ArticleIdTest {
    private static final String ADDRESS = "https://example.org/örtlich/記事?q=\uD83D\uDE80";

    @ParameterizedTest
    @EnumSource
    void isThatOfTheAddressOnEveryDatabaseAndInEveryNight(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            String id = ArticleHashes.articleId(ADDRESS);
            assertThat(id).matches("[0-9a-f]{32}");
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "First text").url(ADDRESS), GivenPage.of("b.html", "Other"));
            assertThat(stores.rows("SELECT id FROM article WHERE url IS NOT NULL"))
                    .containsExactly(id);
            nights.night(GivenPage.of("a.html", "Second text").url(ADDRESS));
            assertThat(stores.rows("SELECT id FROM article WHERE text = 'Second text'"))
                    .containsExactly(id);
            assertThat(stores.rows("SELECT article_id FROM article_feed WHERE run_id = 2"))
                    .containsExactly(id);
            assertThat(stores.rows("SELECT COUNT(DISTINCT id) FROM article")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAVersionByWhatItHoldsOnEveryDatabase(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "First text").url(ADDRESS), GivenPage.of("b.html", "Other"));
            Map<String, String> first = versions(stores);
            nights.night(GivenPage.of("a.html", "Second text").url(ADDRESS));
            Map<String, String> second = versions(stores);
            nights.night(GivenPage.of("a.html", "First text").url(ADDRESS));

            assertThat(second.get(ADDRESS)).matches("[0-9a-f]{32}").isNotEqualTo(first.get(ADDRESS));
            assertThat(versions(stores)).isEqualTo(first).doesNotContainValue(ArticleHashes.articleId(ADDRESS));
            assertThat(new HashSet<>(first.values())).hasSize(2);
            // The same on each database: what is stored depends on nothing but the page.
            assertThat(first).containsEntry(ADDRESS, "d8ae95b36953a70752f4aa9275a47af8");
        }
    }

    private static Map<String, String> versions(Stores stores) throws IOException {
        var versions = new HashMap<String, String>();
        stores.get(Articles.class)
                .each(Articles.ArticleFilter.ALL, article -> versions.put(article.address(), article.versionId()));
        return versions;
    }
}
