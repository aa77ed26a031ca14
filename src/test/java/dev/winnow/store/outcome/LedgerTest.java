package dev.winnow.store.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage.RecordKind;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books of a run: what they add up to, and when they are refused. */
class LedgerTest {
    @ParameterizedTest
    @EnumSource
    void countsWhatBecameOfEachCapture(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(
                            GivenPage.of("a.html", "lion"),
                            GivenPage.of("b.html", "Lion").body("b"),
                            GivenPage.rejected("c.html", RejectCode.EMPTY),
                            GivenPage.at(new Locator("d.zip", "x", -1, 1), GivenArticle.of("tiger")),
                            GivenPage.rejected(new Locator("d.zip", "y", -1, 1), RejectCode.EMPTY));
            var ledger = stores.get(Ledger.class);
            ledger.balance(run.id());
            assertThat(ledger.totals(run.id())).isEqualTo(new Ledger.Totals(4, 5, 2, 0, 1, 2, 0));
            assertThat(ledger.totals(99)).isEqualTo(new Ledger.Totals(0, 0, 0, 0, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsRecordsThatAreNoPagesAndRevisitsAsUnchanged(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun("a.warc", "b.warc");
            book(stores, run, nonPages(0, 3, RecordKind.REQUEST, 3), nonPages(0, 5, RecordKind.REVISIT, 2));
            // Of the same container, in another batch.
            book(stores, run, nonPages(0, 9, RecordKind.REQUEST, 4), nonPages(1, 2, RecordKind.DNS, 2));
            var ledger = stores.get(Ledger.class);
            ledger.balance(run.id());
            assertThat(ledger.totals(run.id())).isEqualTo(new Ledger.Totals(2, 11, 0, 2, 0, 0, 9));
            assertThat(ledger.notPages(run.id()).toString()).isEqualTo("{REQUEST=7, DNS=2, REVISIT=2}");
        }
    }

    private static NonPageCount nonPages(long ordinal, long number, RecordKind kind, long records) {
        return new NonPageCount(ordinal, number, kind.name(), records);
    }

    private static void book(Stores stores, Run run, NonPageCount... counts) {
        stores.get(Outcomes.class).write(run, List.of(), List.of(counts));
    }

    @ParameterizedTest
    @EnumSource
    void countsTheArticlesThatDeserveALook(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .night(
                            GivenPage.of("a.html", GivenArticle.of("lion").confidence(0.49)),
                            GivenPage.of("b.html", GivenArticle.of("tiger").confidence(0.5)),
                            GivenPage.of("c.html", GivenArticle.of("bear").confidence(0.9)));
            assertThat(stores.get(Ledger.class).doubtful(run.id())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksThatDoNotBalance(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun("a.zip");
            // The second that was met, and the first that is told.
            Outcome second = GivenPage.rejected(new Locator("a.zip", "x", -1, 1), RejectCode.EMPTY)
                    .outcome(stores.get(Captures.class), run.id(), 0, 2);
            stores.get(Outcomes.class).write(run, List.of(second), List.of());
            assertThatThrownBy(() -> stores.get(Ledger.class).balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("a.zip (2 in, 1 out)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksOfAContainerThatWasNotReadToItsEnd(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun("a.html", "b.html");
            stores.jdbc().update("UPDATE run_container SET complete = FALSE WHERE ordinal = 1");
            assertThatThrownBy(() -> stores.get(Ledger.class).balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("were not read to their end: b.html;");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksWithoutTheirRowsAndNamesTheContainer(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(
                            GivenPage.of("a.html", "lion"),
                            GivenPage.rejected("b.html", RejectCode.EMPTY),
                            GivenPage.rejected("c.html", RejectCode.EMPTY));
            stores.jdbc().update("DELETE FROM reject WHERE locator = 'c.html'");
            assertThatThrownBy(() -> stores.get(Ledger.class).balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("1 articles and 2 rejects, the database holds 1 and 1: c.html;");
        }
    }
}
