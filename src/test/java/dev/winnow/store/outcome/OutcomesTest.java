package dev.winnow.store.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.DatabaseLostException;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionException;

/** What is written of outcomes, and what becomes of captures that are met anew or elsewhere. */
class OutcomesTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final String CAPTURES = "SELECT locator, url, outcome, first_run, last_run FROM capture ORDER BY id";

    @ParameterizedTest
    @EnumSource
    void anAddressIsThePagesOwnThenTheCapturesThenItsPlace(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("a", GivenArticle.of("lion").canonical("own"))
                                    .url("captured"),
                            GivenPage.of("b", "tiger").url("captured"),
                            GivenPage.of("c", "bear"));
            assertThat(stores.rows("SELECT address FROM article ORDER BY locator"))
                    .containsExactly("own", "captured", "c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void datesStandAsTheyWereSaidAndAsTheDatabaseSortsThem(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.of("a", GivenArticle.of("lion").published("2024-01-01T00:30:00+02:00")),
                            GivenPage.of("b", GivenArticle.of("tiger").published("2024-01-02")),
                            GivenPage.of("c", GivenArticle.of("bear").published("in spring")));
            assertThat(stores.rows("SELECT published, published_date, EXTRACT(EPOCH FROM published_time)"
                            + " - EXTRACT(EPOCH FROM TIMESTAMP WITH TIME ZONE '2023-12-31 22:30:00+00') AS off"
                            + " FROM article ORDER BY locator"))
                    .satisfiesExactly(
                            row -> assertThat(row).startsWith("2024-01-01T00:30:00+02:00 2024-01-01 0"),
                            row -> assertThat(row).isEqualTo("2024-01-02 2024-01-02 null"),
                            row -> assertThat(row).isEqualTo("in spring null null"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAPageThatWasReadWholeTakesItsArticleBack(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a", "lion"), GivenPage.of("b", "tiger"));
            nights.written(
                    GivenPage.rejected("a", RejectCode.NO_ARTICLE),
                    GivenPage.rejected("b", RejectCode.TIMEOUT),
                    GivenPage.rejected("c", RejectCode.NO_ARTICLE));
            assertThat(stores.rows("SELECT locator, reason FROM withdrawal w JOIN capture c ON c.id = w.capture_id"))
                    .containsExactly("a NO_ARTICLE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsHowOftenAPlaceWasRejected(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.rejected("a", RejectCode.EMPTY), GivenPage.rejected("b", RejectCode.EMPTY));
            nights.night(GivenPage.of("a", "lion"));
            nights.night(GivenPage.rejected("a", RejectCode.TIMEOUT), GivenPage.rejected("c", RejectCode.EMPTY));
            assertThat(stores.rows("SELECT run_id, locator, code, attempts FROM reject ORDER BY 1, 2"))
                    .containsExactly("1 a EMPTY 1", "1 b EMPTY 1", "3 a TIMEOUT 2", "3 c EMPTY 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatMovedTakesItsRowAndItsRejectAlong(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(record(10, "u/a", "lion"), reject(20, "u/b"), record(30, "u/c", "bear"));
            // Without the first; the others follow each at the place of the one before it.
            nights.written(reject(10, "u/b"), record(20, "u/c", "bear, again"));
            assertThat(stores.rows(CAPTURES))
                    .containsExactly(
                            "crawl.warc@10#1 u/a ARTICLE 1 1",
                            "crawl.warc@10 u/b REJECT 1 2",
                            "crawl.warc@20 u/c ARTICLE 1 2");
            assertThat(stores.rows("SELECT run_id, locator FROM reject ORDER BY 1"))
                    .containsExactly("1 crawl.warc@10", "2 crawl.warc@10");
            assertThat(stores.rows("SELECT text FROM article_version v JOIN capture c ON c.id = v.capture_id"
                            + " WHERE c.url = 'u/c' ORDER BY v.id"))
                    .containsExactly("bear", "bear, again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsThatChangePlacesKeepTheirRows(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(record(10, "u/a", "lion"), record(20, "u/b", "tiger"));
            nights.written(record(10, "u/b", "tiger"), record(20, "u/a", "lion"));
            assertThat(stores.rows(CAPTURES))
                    .containsExactly("crawl.warc@20 u/a ARTICLE 1 2", "crawl.warc@10 u/b ARTICLE 1 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFurtherPlaceOfACaptureIsNoted(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(record(10, "u/a", "lion"));
            Run run = nights.begun("week.warc");
            var body = new CaptureReference.CapturedBody(
                    "x", 1, new CaptureReference.StoredRow(1, "crawl.warc@10", true), null);
            var place = new CaptureReference(
                    0, 1, new Locator("week.warc", null, 77, 5), "s", Origin.file("u/a", null, MONDAY), body);
            for (int i = 0; i < 2; i++) {
                stores.get(Outcomes.class).write(run, List.of(new Outcome.Unchanged(place, false)), List.of());
            }
            assertThat(stores.rows("SELECT locator, capture_id, container, byte_offset, byte_length FROM capture_copy"))
                    .containsExactly("week.warc@77 1 week.warc 77 5");
            assertThat(stores.rows(CAPTURES)).containsExactly("crawl.warc@10 u/a ARTICLE 1 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnchangedKeepsTheExtractorThatReadItUnlessItWasReadAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a", "lion"), GivenPage.of("b", "tiger"));
            stores.jdbc().update("UPDATE capture SET extractor_version = 'old'");
            Run run = nights.begun("a", "b");
            stores.get(Outcomes.class)
                    .write(run, List.of(unchanged("a", 1, false), unchanged("b", 2, true)), List.of());
            assertThat(stores.rows("SELECT locator, extractor_version, outcome, last_run FROM capture ORDER BY 1"))
                    .containsExactly("a old ARTICLE 2", "b 1 ARTICLE 2");
        }
    }

    private static Outcome unchanged(String file, long capture, boolean parsed) {
        var body =
                new CaptureReference.CapturedBody("x", 1, new CaptureReference.StoredRow(capture, file, false), null);
        return new Outcome.Unchanged(
                new CaptureReference(capture - 1, 1, Locator.file(file, 1), "s", Origin.UNKNOWN, body), parsed);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseRefusesIsToldWithoutThePages(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun("a");
            String text = "SECRET ".repeat(10_000);
            Outcome outcome = GivenPage.of("a", text).outcome(stores.get(Captures.class), run.id(), 0, 1);
            assertThatThrownBy(() -> stores.get(Outcomes.class).write(run, List.of(outcome, outcome), List.of()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("2 pages from a on could not be stored: ")
                    .hasMessageNotContaining("SECRET SECRET")
                    .hasNoCause();
        }
    }

    @Test
    void aDatabaseThatWentAwayIsToldAsLost(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            Run run = new GivenNights(stores).begun("a");
            Outcome outcome = GivenPage.of("a", "lion").outcome(stores.get(Captures.class), run.id(), 0, 1);
            var told = new AtomicReference<Throwable>();
            // What cannot be rolled back any more fails again, which says nothing.
            assertThatThrownBy(() -> stores.inTransaction(() -> {
                        String own = stores.rows("SELECT pg_backend_pid()").get(0);
                        CompletableFuture.runAsync(() -> stores.rows("SELECT pg_terminate_backend(" + own + ")"))
                                .join();
                        told.set(catchThrowable(
                                () -> stores.get(Outcomes.class).write(run, List.of(outcome), List.of())));
                    }))
                    .isInstanceOf(TransactionException.class);
            assertThat(told.get()).isInstanceOf(DatabaseLostException.class);
        }
    }

    private static GivenPage record(long offset, String url, String text) {
        return GivenPage.at(new Locator("crawl.warc", null, offset, 10), GivenArticle.of(text))
                .url(url)
                .captured(MONDAY);
    }

    private static GivenPage reject(long offset, String url) {
        return GivenPage.rejected(new Locator("crawl.warc", null, offset, 10), RejectCode.NO_ARTICLE)
                .url(url)
                .captured(MONDAY)
                .body(url);
    }
}
