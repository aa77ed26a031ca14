package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Completeness;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What consumers see after runs whose outcomes are given, on each kind of database. */
class PublishTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-05-07T08:00:00Z");
    private static final String STORY = "https://example.org/story";
    private static final String TEXTS = "SELECT text FROM article ORDER BY address";
    private static final String PLACES = "SELECT locator FROM article ORDER BY locator";

    @ParameterizedTest
    @EnumSource
    void showsAnArticleOnlyOnceItsRunIsPublished(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.written(GivenPage.of("a.html", "First text"));
            assertThat(stores.rows(TEXTS)).isEmpty();
            nights.publish(run);
            assertThat(stores.rows(TEXTS)).containsExactly("First text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheVersionOfAChangedPage(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "Old"), GivenPage.of("b.html", "Same"));
            nights.night(GivenPage.of("a.html", "New"));
            assertThat(stores.rows(TEXTS)).containsExactly("New", "Same");
            assertThat(stores.rows("SELECT run_id, address, kind FROM article_change ORDER BY 1, 2"))
                    .containsExactly("1 a.html added", "1 b.html added", "2 a.html changed");
            assertThat(stores.rows("SELECT state FROM article_version ORDER BY run_id, locator"))
                    .containsExactly("SUPERSEDED", "CURRENT", "CURRENT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheNewestCaptureOfOneAddress(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    story("a.html", TUESDAY, "Tuesday's"),
                    story("b.html", MONDAY, "Monday's"),
                    story("c.html", null, "Undated"));
            assertThat(stores.rows(TEXTS)).containsExactly("Tuesday's");
            nights.night(story("d.html", MONDAY, "Another of Monday"));
            assertThat(stores.rows(TEXTS)).containsExactly("Tuesday's");
            assertThat(stores.rows("SELECT kind FROM article_change WHERE run_id = 2"))
                    .isEmpty();
        }
    }

    private static GivenPage story(String file, @Nullable Instant captured, String text) {
        return GivenPage.of(file, text).url(STORY).captured(captured);
    }

    @ParameterizedTest
    @EnumSource
    void whatCameInByHalfNeverReplacesWhatWasWhole(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(half("a.html", MONDAY, "By half"));
            assertThat(stores.rows(TEXTS)).as("better than nothing").containsExactly("By half");
            nights.night(story("b.html", MONDAY, "Whole"));
            nights.night(half("c.html", TUESDAY, "By half, and newer"));
            assertThat(stores.rows(TEXTS)).containsExactly("Whole");
            assertThat(stores.rows("SELECT run_id, superseded FROM run_action ORDER BY 1"))
                    .containsExactly("1 0", "2 0", "3 1");
            nights.night(story("d.html", TUESDAY, "Whole, and newer"));
            assertThat(stores.rows(TEXTS)).containsExactly("Whole, and newer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsSavedAnewByHalfDoesNotReplaceItsWholeText(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "Whole"));
            nights.night(GivenPage.of("a.html", byHalf("By half")));
            assertThat(stores.rows(TEXTS)).containsExactly("Whole");
            nights.night(GivenPage.of("a.html", "Whole again"));
            assertThat(stores.rows(TEXTS)).containsExactly("Whole again");
        }
    }

    private static GivenPage half(String file, Instant captured, String text) {
        return GivenPage.of(file, byHalf(text)).url(STORY).captured(captured);
    }

    private static GivenArticle byHalf(String text) {
        return GivenArticle.of(text).completeness(Completeness.TRUNCATED);
    }

    @ParameterizedTest
    @EnumSource
    void withdrawsAnAddressThatItsPageGaveUp(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", GivenArticle.of("Text").canonical("https://example.org/old")));
            nights.night(GivenPage.of("a.html", GivenArticle.of("Text").canonical("https://example.org/new")));
            assertThat(stores.rows("SELECT address, kind FROM article_change WHERE run_id = 2 ORDER BY 1"))
                    .containsExactly("https://example.org/new added", "https://example.org/old withdrawn");
            assertThat(stores.rows("SELECT address FROM article")).containsExactly("https://example.org/new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstOfPagesWithTheSameText(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.of("c.html", "Same  text"),
                    GivenPage.of("b.html", "same\ntext"),
                    GivenPage.of("d.html", "x"));
            assertThat(stores.rows(PLACES)).containsExactly("b.html", "d.html");

            nights.night(
                    GivenPage.of("a.html", "same text"),
                    GivenPage.of("b.html", GivenArticle.of("same text").title("New title")));
            assertThat(stores.rows(PLACES)).hasSize(2).doesNotContain("c.html");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesTheRejectsThatALaterRunSettles(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.rejected("a.html", RejectCode.NO_ARTICLE),
                    GivenPage.rejected("b.html", RejectCode.NO_ARTICLE));
            nights.night(GivenPage.of("a.html", "Text"), GivenPage.rejected("b.html", RejectCode.NO_ARTICLE));
            assertThat(stores.rows("SELECT locator, attempts FROM open_reject")).containsExactly("b.html 2");
        }
    }
}
