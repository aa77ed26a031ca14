package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.article.Completeness;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles.ArticleFilter;
import dev.winnow.store.article.Articles.Moment;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.text.quality.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published articles, read back. */
class ArticlesTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void givesBackEveryFactAsItWasExtracted(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            String text = "Text — ünï 漢字 \ud83d\ude00";
            var article = GivenArticle.of(text)
                    .title("A \u0000title \ud800")
                    .authors("Ann \"A\" Bee", "Çelik")
                    .canonical("https://example.org/a")
                    .source(FactField.TITLE, "h1", 0.75)
                    .comments("First!")
                    .type(PageType.FORUM)
                    .completeness(Completeness.TRUNCATED)
                    .removed(0.25);
            new GivenNights(stores).night(GivenPage.of("a.html", article).captured(MONDAY));
            StoredArticle stored = all(stores).get(0);
            assertThat(stored.address()).isEqualTo("https://example.org/a");
            assertThat(stored.locator()).isEqualTo("a.html");
            assertThat(stored.url()).isNull();
            assertThat(stored.capturedAt()).isEqualTo(MONDAY);
            assertThat(stored.article().facts().title()).isEqualTo("A title \ufffd");
            assertThat(stored.article().facts().authors()).containsExactly("Ann \"A\" Bee", "Çelik");
            assertThat(stored.article().facts().tags()).isEmpty();
            assertThat(stored.article().facts().sources())
                    .containsOnlyKeys(FactField.TITLE)
                    .containsValue(new Facts.FactSource("h1", 0.75));
            assertThat(stored.article().content().text()).isEqualTo(text);
            assertThat(stored.article().content().comments()).isEqualTo("First!");
            assertThat(stored.article().pageType()).isEqualTo(PageType.FORUM);
            assertThat(stored.article().completeness()).isEqualTo(Completeness.TRUNCATED);
            assertThat(stored.article().removed().fraction()).isEqualTo(0.25);
            assertThat(stored.signals()).isEqualTo(Signals.of(text, text, "en"));
            assertThat(stored.near()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesInTheOrderOfTheAddressesBytes(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            List<String> ordered = List.of("A", "B", "Z", "_", "a", "a/", "a/b", "aB", "ab", "~", "é", "中", "😀");
            new GivenNights(stores)
                    .night(IntStream.range(0, ordered.size())
                            .mapToObj(i -> GivenPage.of(
                                    "f" + i, GivenArticle.of("Number " + i).canonical(ordered.get(i))))
                            .toArray(GivenPage[]::new));
            assertThat(addresses(all(stores))).isEqualTo(ordered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void missesNoneWhereAPageOfRowsEnds(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            List<GivenPage> pages = pages(201);
            nights.night(pages.subList(0, 100).toArray(GivenPage[]::new));
            assertThat(addresses(all(stores))).hasSize(100).doesNotHaveDuplicates();
            nights.night(pages.subList(100, 200).toArray(GivenPage[]::new));
            assertThat(addresses(all(stores))).hasSize(200).doesNotHaveDuplicates();
            nights.night(pages.get(200));
            assertThat(addresses(all(stores))).hasSize(201).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void choosesBySiteAndLanguage(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            page("a", "en").site("one"),
                            page("b", "de").site("one"),
                            page("c", "en").site("two"),
                            GivenPage.of("d", GivenArticle.of("Of d").fact(FactField.LANGUAGE, null))
                                    .site("one"));
            assertThat(addresses(read(stores, new ArticleFilter("one", null)))).containsExactly("a", "b", "d");
            assertThat(addresses(read(stores, new ArticleFilter(null, "en")))).containsExactly("a", "c");
            assertThat(addresses(read(stores, new ArticleFilter("one", "de")))).containsExactly("b");
            assertThat(read(stores, new ArticleFilter("three", null))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsOneMomentThoughARunIsPublishedMeanwhile(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(pages(150).toArray(GivenPage[]::new));
            Run next = nights.written(GivenPage.of("page140", "changed"), GivenPage.of("page999", "new"));
            var texts = new ArrayList<String>();
            Moment moment = stores.get(Articles.class).each(ArticleFilter.ALL, article -> {
                if (texts.isEmpty()) {
                    CompletableFuture.runAsync(() -> nights.publish(next)).join();
                }
                texts.add(article.article().content().text());
            });
            assertThat(texts).hasSize(150).doesNotContain("changed", "new");
            assertThat(moment.run()).isEqualTo(1);
            assertThat(moment.action()).isEqualTo(1);

            var changes = new ArrayList<String>();
            stores.get(Articles.class)
                    .changes(ArticleFilter.ALL, moment.action(), change -> changes.add(change.address()));
            assertThat(changes).as("what comes next").containsExactly("page140", "page999");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFailureOfAReaderIsItsOwn(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(GivenPage.of("a", "lion"));
            var full = new IOException("No space left on device");
            assertThatThrownBy(() -> stores.get(Articles.class).each(ArticleFilter.ALL, article -> {
                        throw full;
                    }))
                    .isSameAs(full);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsCommittedThoughItsCallerHasWritten(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(GivenPage.of("a", "lion"));
            // As the step that exports, which has a transaction already.
            stores.inTransaction(() -> {
                stores.jdbc().update("UPDATE article_version SET text = 'tiger'");
                try {
                    assertThat(all(stores))
                            .extracting(a -> a.article().content().text())
                            .containsExactly("lion");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMomentBeforeTheFirstPublishingHasNoRun(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var articles = stores.get(Articles.class);
            assertThat(articles.each(ArticleFilter.ALL, article -> {})).isEqualTo(new Moment(0, null, null));
            var nights = new GivenNights(stores);
            Run run = nights.night(GivenPage.of("a", "lion"));
            nights.rollback(run);
            assertThat(articles.each(ArticleFilter.ALL, article -> {})).isEqualTo(new Moment(2, null, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhetherAnythingChangedSince(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var articles = stores.get(Articles.class);
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a", "lion"));
            Moment moment = articles.each(ArticleFilter.ALL, article -> {});
            assertThat(articles.isUnchangedSince(moment)).isTrue();
            nights.night();
            assertThat(articles.isUnchangedSince(moment))
                    .as("a night without news")
                    .isTrue();
            nights.hold(nights.written(GivenPage.of("b", "tiger")));
            assertThat(articles.isUnchangedSince(moment))
                    .as("a run that is held")
                    .isTrue();
            nights.night(GivenPage.of("c", "bear"));
            assertThat(articles.isUnchangedSince(moment)).isFalse();

            Moment now = articles.each(ArticleFilter.ALL, article -> {});
            assertThat(articles.isUnchangedSince(new Moment(now.action(), now.run(), MONDAY)))
                    .as("another database, which has a run of this number")
                    .isFalse();
            assertThat(articles.isUnchangedSince(new Moment(now.action() + 1, now.run(), now.publishedAt())))
                    .as("a moment to come: the database was put back")
                    .isFalse();
            assertThat(articles.isUnchangedSince(new Moment(now.action(), null, null)))
                    .isFalse();
        }
    }

    private static List<GivenPage> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GivenPage.of("page%03d".formatted(i), "Of page " + i))
                .toList();
    }

    private static GivenPage page(String name, String language) {
        return GivenPage.of(name, GivenArticle.of("Of " + name).fact(FactField.LANGUAGE, language));
    }

    private static List<StoredArticle> all(Stores stores) throws IOException {
        return read(stores, ArticleFilter.ALL);
    }

    private static List<StoredArticle> read(Stores stores, ArticleFilter filter) throws IOException {
        var all = new ArrayList<StoredArticle>();
        stores.get(Articles.class).each(filter, all::add);
        return all;
    }

    private static List<String> addresses(List<StoredArticle> articles) {
        return articles.stream().map(StoredArticle::address).toList();
    }
}
