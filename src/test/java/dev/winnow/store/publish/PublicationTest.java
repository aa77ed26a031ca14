package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What publishing and taking out leave, in whatever order they are done. */
class PublicationTest {
    private static final String SHOWN = "SELECT address, text FROM article ORDER BY address";

    @ParameterizedTest
    @EnumSource
    void whatIsShownHangsOnWhichRunsArePublishedAndNotOnTheOrder(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run one = nights.night(GivenPage.of("a", "lion"), GivenPage.of("b", "tiger"));
            Run two = nights.night(GivenPage.of("a", "bear"), GivenPage.rejected("b", RejectCode.NO_ARTICLE));
            Run three = nights.night(GivenPage.of("c", "wolf"), GivenPage.of("b", "fox"));
            List<String> shown = stores.rows(SHOWN);
            assertThat(shown).containsExactly("a bear", "b fox", "c wolf");

            for (Run run : List.of(two, one, three)) {
                nights.rollback(run);
            }
            assertThat(stores.rows(SHOWN)).isEmpty();
            for (Run run : List.of(three, one, two)) {
                nights.publish(run);
            }
            assertThat(stores.rows(SHOWN)).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingOutAWithdrawalShowsTheArticleAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a", "lion"));
            Run second = nights.night(GivenPage.rejected("a", RejectCode.NO_ARTICLE));
            assertThat(stores.rows(SHOWN)).isEmpty();
            nights.rollback(second);
            assertThat(stores.rows(SHOWN)).containsExactly("a lion");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOfItsDuplicatesTakesThePlaceOfAnOriginal(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(copy("a"), copy("b"), copy("c"));
            nights.night(GivenPage.of("a", "tiger"));
            assertThat(stores.rows(SHOWN)).containsExactly("a tiger", "b lion");
            assertThat(stores.rows("SELECT d.locator, o.locator AS original FROM article_version d"
                            + " JOIN article_version o ON o.id = d.duplicate_of"))
                    .containsExactly("c b");
            nights.night(GivenPage.rejected("b", RejectCode.NO_ARTICLE));
            assertThat(stores.rows(SHOWN)).containsExactly("a tiger", "c lion");
            nights.night(GivenPage.of("c", "wolf"));
            assertThat(stores.rows(SHOWN)).containsExactly("a tiger", "c wolf");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicateStaysSilentWhereItsOriginalHasANewTitleOnly(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(copy("a"), copy("b"));
            nights.night(GivenPage.of("a", GivenArticle.of("lion").title("Corrected"))
                    .body("a2"));
            assertThat(stores.rows("SELECT address, title FROM article")).containsExactly("a Corrected");
            assertThat(stores.rows("SELECT duplicate_of FROM article_version WHERE locator = 'b'"))
                    .as("the duplicate follows")
                    .isEqualTo(stores.rows("SELECT version_id FROM article"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofCapturesAtOneAddressTheNewestWinsThenTheLastRunThenTheLastPlace(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(at("u", "b", "lion"), at("u", "a", "tiger"));
            assertThat(stores.rows(SHOWN)).containsExactly("u lion");
            nights.night(at("u", "a", "bear"));
            assertThat(stores.rows(SHOWN)).containsExactly("u bear");
            nights.night(at("u", "0", "wolf").captured(GivenNights.MODIFIED));
            assertThat(stores.rows(SHOWN)).containsExactly("u wolf");
            nights.night(at("u", "z", "fox"));
            assertThat(stores.rows(SHOWN)).containsExactly("u wolf");
        }
    }

    private static GivenPage at(String address, String file, String text) {
        return GivenPage.of(file, text).url(address);
    }

    private static GivenPage copy(String file) {
        return GivenPage.of(file, "lion").body(file);
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsHeldShowsNothingAndItsFilesCountAsRead(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.hold(nights.written(GivenPage.of("a", "lion")));
            assertThat(stores.rows(SHOWN)).isEmpty();
            assertThat(stores.rows("SELECT container, run_id FROM container")).containsExactly("a 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectIsSettledByWhoeverReadItsPlaceAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.rejected("a", RejectCode.EMPTY),
                    GivenPage.rejected("b", RejectCode.EMPTY),
                    GivenPage.rejected("c", RejectCode.EMPTY),
                    GivenPage.damaged(new Locator("d.warc", null, 7, -1)));
            Run second = nights.night(
                    GivenPage.of("a", "lion"),
                    GivenPage.rejected("b", RejectCode.TIMEOUT),
                    GivenPage.at(new Locator("d.warc", null, 7, 5), GivenArticle.of("tiger")));
            String settled = "SELECT locator, resolution FROM reject WHERE run_id = 1 ORDER BY locator";
            assertThat(stores.rows(settled)).containsExactly("a ARTICLE", "b AGAIN", "c null", "d.warc@7 ARTICLE");
            nights.rollback(second);
            assertThat(stores.rows(settled)).containsExactly("a null", "b null", "c null", "d.warc@7 null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedPlaceThatTheMendedFileDoesNotHaveIsGone(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.damaged(new Locator("d.warc", null, 7, -1)));
            nights.night(GivenPage.at(new Locator("d.warc", null, 0, 5), GivenArticle.of("tiger")));
            assertThat(stores.rows("SELECT resolution FROM reject")).containsExactly("GONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoPublishAtOnceDoSoOneAfterTheOther(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).written(GivenPage.of("a", "lion"));
            var other = new AtomicReference<CompletableFuture<Void>>();
            stores.inTransaction(() -> {
                stores.get(Publication.class).lock();
                other.set(CompletableFuture.runAsync(() -> new GivenNights(stores).publish(run)));
                assertThatNothingIsShownFor(stores, Duration.ofMillis(200));
            });
            assertThat(other.get()).succeedsWithin(Duration.ofSeconds(30));
            assertThat(stores.rows(SHOWN)).containsExactly("a lion");
        }
    }

    private static void assertThatNothingIsShownFor(Stores stores, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            assertThat(stores.rows(SHOWN)).isEmpty();
        }
    }
}
