package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import java.nio.file.Path;
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
}
