package dev.winnow.store.reject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.reject.Rejects.By;
import dev.winnow.store.reject.Rejects.RejectFilter;
import dev.winnow.store.reject.Rejects.StoredReject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rejects of three nights: a was mended, b stays what it was, c came in the third, which is not published. */
class RejectsTest {
    private static final RejectFilter OPEN = new RejectFilter(null, null, null, null);

    @ParameterizedTest
    @EnumSource
    void whatIsOpenIsTheNewestOfEachPlaceThatNobodySettled(Databases kind, @TempDir Path folder) {
        try (Stores stores = nights(kind, folder)) {
            assertThat(list(stores, OPEN))
                    .extracting(reject ->
                            reject.locator() + " " + reject.code() + " " + reject.run() + " " + reject.attempts())
                    .containsExactly("b TIMEOUT 3 3", "c EMPTY 3 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRejectsOfARunAreAllOfItWhateverBecameOfThem(Databases kind, @TempDir Path folder) {
        try (Stores stores = nights(kind, folder)) {
            assertThat(list(stores, new RejectFilter(1L, null, null, null)))
                    .extracting(reject -> reject.locator() + " " + reject.resolution() + " " + reject.resolvedRun())
                    .containsExactly("a ARTICLE 2", "b AGAIN 2");
            assertThat(list(stores, new RejectFilter(2L, null, null, null)))
                    .extracting(reject -> reject.locator() + " " + reject.resolution() + " " + reject.resolvedRun())
                    .containsExactly("b null null");
            assertThat(stores.get(Rejects.class).counts(1).toString()).isEqualTo("{EMPTY=2}");
            assertThat(stores.get(Rejects.class).counts(9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void choosesByCodeSiteAndContainer(Databases kind, @TempDir Path folder) {
        try (Stores stores = nights(kind, folder)) {
            assertThat(places(stores, new RejectFilter(null, "EMPTY", null, null)))
                    .containsExactly("c");
            assertThat(places(stores, new RejectFilter(null, null, "other", null)))
                    .containsExactly("c");
            assertThat(places(stores, new RejectFilter(null, null, null, "b"))).containsExactly("b");
            assertThat(places(stores, new RejectFilter(null, "EMPTY", null, "b")))
                    .isEmpty();
            assertThat(places(stores, new RejectFilter(1L, "EMPTY", "s", "a"))).containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMostFrequentComesFirstAndNamesSettleTies(Databases kind, @TempDir Path folder) {
        try (Stores stores = nights(kind, folder)) {
            var rejects = stores.get(Rejects.class);
            assertThat(rejects.counts(OPEN, By.CODE).toString()).isEqualTo("{EMPTY=1, TIMEOUT=1}");
            assertThat(rejects.counts(OPEN, By.SITE).toString()).isEqualTo("{other=1, s=1}");
            var first = new RejectFilter(1L, null, null, null);
            assertThat(rejects.counts(first, By.SITE).toString()).isEqualTo("{s=2}");
            assertThat(rejects.counts(first, By.CONTAINER).toString()).isEqualTo("{a=1, b=1}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheJobsThatHaveOpenOnes(Databases kind, @TempDir Path folder) {
        try (Stores stores = nights(kind, folder)) {
            assertThat(stores.get(Rejects.class).jobs()).containsExactly("test");
            stores.jdbc().update("UPDATE run SET job = 'another' WHERE id = 3");
            assertThat(stores.get(Rejects.class).jobs()).containsExactly("another");
            stores.jdbc().update("UPDATE reject SET resolved_run = 3, resolution = 'GONE'");
            assertThat(stores.get(Rejects.class).jobs()).isEmpty();
        }
    }

    private static Stores nights(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        var nights = new GivenNights(stores);
        nights.night(GivenPage.rejected("b", RejectCode.EMPTY), GivenPage.rejected("a", RejectCode.EMPTY));
        nights.night(GivenPage.of("a", "lion"), GivenPage.rejected("b", RejectCode.EMPTY));
        nights.hold(nights.written(
                GivenPage.rejected("c", RejectCode.EMPTY).site("other"), GivenPage.rejected("b", RejectCode.TIMEOUT)));
        return stores;
    }

    private static List<String> places(Stores stores, RejectFilter filter) {
        return list(stores, filter).stream().map(StoredReject::locator).toList();
    }

    private static List<StoredReject> list(Stores stores, RejectFilter filter) {
        var rejects = new ArrayList<StoredReject>();
        stores.get(Rejects.class).each(filter, rejects::add);
        return rejects;
    }
}
