package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a capture that was not met again is gone, and when it is not. Night 1 read three records of one archive. */
class WithdrawalsTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final String GONE = "SELECT locator FROM capture WHERE outcome = 'GONE' ORDER BY locator";

    @ParameterizedTest
    @EnumSource
    void whatAWholeArchiveNoLongerHoldsIsGone(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.written(record(10, "lion"), record(30, "bear"));
            withdraw(stores, run);
            assertThat(stores.rows(GONE)).containsExactly("crawl.warc@20");
            nights.publish(run);
            assertThat(stores.rows("SELECT text FROM article ORDER BY 1")).containsExactly("bear", "lion");

            // It comes back.
            nights.night(record(10, "lion"), record(20, "tiger"));
            assertThat(stores.rows("SELECT text FROM article ORDER BY 1")).containsExactly("bear", "lion", "tiger");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveThatWasNotOpenedSaysNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            withdraw(stores, new GivenNights(stores).written(GivenPage.of("another.html", "wolf")));
            assertThat(stores.rows(GONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveThatIsDamagedSaysNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(record(10, "lion"), GivenPage.damaged(new Locator("crawl.warc", null, 20, -1)));
            withdraw(stores, run);
            assertThat(stores.rows(GONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunOverChosenCapturesSaysNothingOfTheOthers(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            Run run = new GivenNights(stores).written(record(10, "lion"));
            stores.jdbc().update("UPDATE run_container SET whole = FALSE WHERE run_id = ?", run.id());
            withdraw(stores, run);
            assertThat(stores.rows(GONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherArchiveHoldsTooIsThereFromNowOn(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            var nights = new GivenNights(stores);
            Run copying = nights.begun("week.warc", "year.warc");
            copy(stores, copying, 0, "year.warc");
            copy(stores, copying, 1, "week.warc");
            nights.publish(copying);

            Run run = nights.written(record(10, "lion"), record(30, "bear"));
            withdraw(stores, run);
            assertThat(stores.rows(GONE)).isEmpty();
            assertThat(stores.rows("SELECT locator, container, byte_offset, byte_length FROM capture WHERE id = 2"))
                    .containsExactly("week.warc@5 week.warc 5 7");
            assertThat(stores.rows("SELECT locator FROM capture_copy"))
                    .as("the other copy stays one")
                    .containsExactly("year.warc@5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyThatItsArchiveNoLongerHoldsIsForgotten(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            var nights = new GivenNights(stores);
            Run copying = nights.begun("week.warc");
            copy(stores, copying, 0, "week.warc");
            nights.publish(copying);

            Run corrected = nights.begun("week.warc");
            withdraw(stores, corrected);
            nights.publish(corrected);
            assertThat(stores.rows("SELECT locator FROM capture_copy")).isEmpty();
            Run run = nights.written(record(10, "lion"), record(30, "bear"));
            withdraw(stores, run);
            assertThat(stores.rows(GONE)).containsExactly("crawl.warc@20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSaidOnce(Databases kind, @TempDir Path folder) {
        try (Stores stores = night(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.written(record(10, "lion"), record(30, "bear"));
            withdraw(stores, run);
            nights.publish(run);
            withdraw(stores, nights.written(record(10, "lion"), record(30, "bear")));
            assertThat(stores.rows("SELECT run_id FROM withdrawal")).containsExactly("2");
        }
    }

    private static Stores night(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        new GivenNights(stores).night(record(10, "lion"), record(20, "tiger"), record(30, "bear"));
        return stores;
    }

    private static void withdraw(Stores stores, Run run) {
        stores.inTransaction(() -> stores.get(Withdrawals.class).ofMissing(run));
    }

    /** Another archive that holds the second record. */
    private static void copy(Stores stores, Run run, long ordinal, String container) {
        var row = new CaptureReference.StoredRow(2, "crawl.warc@20", true);
        var place = new CaptureReference(
                ordinal,
                1,
                new Locator(container, null, 5, 7),
                "s",
                Origin.file("u/20", null, MONDAY),
                new CaptureReference.CapturedBody("x", 1, row, null));
        stores.get(Outcomes.class).write(run, List.of(new Outcome.Unchanged(place, false)), List.of());
    }

    private static GivenPage record(long offset, String text) {
        return GivenPage.at(new Locator("crawl.warc", null, offset, 5), GivenArticle.of(text))
                .url("u/" + offset)
                .captured(MONDAY);
    }
}
