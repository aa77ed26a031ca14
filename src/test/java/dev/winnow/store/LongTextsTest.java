package dev.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses and locators that are longer than an entry of a database's index, and do not compress. */
class LongTextsTest {
    private static final int LENGTH = 20_000;

    @ParameterizedTest
    @EnumSource
    void addressesAndLocatorsOfAnyLengthAreStoredFoundAndWithdrawn(Databases kind, @TempDir Path folder)
            throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            String url = "https://a.example/" + noise(1);
            String canonical = "https://a.example/" + noise(2);
            Locator entry = Locator.file("input/a.zip", -1).in(noise(3), -1);
            GivenPage stated =
                    GivenPage.of("input/b.html", GivenArticle.of("tiger").canonical(canonical));
            GivenPage inside = GivenPage.at(entry, GivenArticle.of("bear"));

            nights.night(GivenPage.of("input/a.html", "lion").url(url), stated, inside);
            assertThat(addresses(stores))
                    .containsExactlyInAnyOrder(canonical, url, entry.toString())
                    .isSorted();

            nights.night(GivenPage.of("input/a.html", "lion again").url(url));
            assertThat(addresses(stores)).containsExactlyInAnyOrder(canonical, url, entry.toString());
            assertThat(stores.rows("SELECT kind FROM article_change ORDER BY action_id, kind"))
                    .containsExactly("added", "added", "added", "changed");
        }
    }

    private static List<String> addresses(Stores stores) throws IOException {
        var addresses = new ArrayList<String>();
        stores.get(Articles.class).each(Articles.ArticleFilter.ALL, article -> addresses.add(article.address()));
        return addresses;
    }

    private static String noise(long seed) {
        return new Random(seed)
                .ints(LENGTH, 0, 62)
                .mapToObj(i -> "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".substring(i, i + 1))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
