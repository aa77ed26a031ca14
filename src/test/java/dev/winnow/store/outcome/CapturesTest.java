package dev.winnow.store.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.database.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a capture is known again. Run 1 has read what is stored, run 2 asks. */
class CapturesTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-05-07T08:00:00Z");
    private static final String A = "https://s.example/a";
    private static final String B = "https://s.example/b";

    @ParameterizedTest
    @EnumSource
    void aFileIsKnownByItsPlaceThoughItWasSavedAnew(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(GivenPage.of("a.html", "lion").captured(MONDAY).body("lion"));
            for (Instant time : new Instant[] {MONDAY, TUESDAY}) {
                Captures.Lookup found = find(stores, Locator.file("a.html", 9), Origin.file(null, null, time), "tiger");
                assertThat(locator(found)).isEqualTo("a.html");
                assertThat(found.displaced()).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherRecordAtThePlaceDisplacesTheOneThatWasThere(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(record(10, A, MONDAY, "lion"));
            Captures.Lookup found = find(stores, place("crawl.warc", 10), Origin.file(B, null, MONDAY), "tiger");
            assertThat(found.stored()).isNull();
            assertThat(found.displaced()).isEqualTo(1);
            assertThat(find(stores, place("crawl.warc", 10), Origin.file(A, null, TUESDAY), "lion")
                            .displaced())
                    .as("the same address, fetched another time")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatMovedIsKnownByAddressTimeAndBytes(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(record(10, A, MONDAY, "lion"), record(20, B, MONDAY, "tiger"));
            // What was first is gone, what was second is first.
            Captures.Lookup moved = find(stores, place("crawl.warc", 10), Origin.file(B, null, MONDAY), "tiger");
            assertThat(locator(moved)).isEqualTo("crawl.warc@20");
            assertThat(moved.displaced()).isEqualTo(1);
            assertThat(locator(find(stores, place("other.warc", 5), Origin.file(A, null, MONDAY), "lion")))
                    .as("another archive that holds it")
                    .isEqualTo("crawl.warc@10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectedRecordIsKnownByAddressAndTimeInItsOwnContainerOnly(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(record(10, A, MONDAY, "lion"));
            Origin origin = Origin.file(A, null, MONDAY);
            assertThat(locator(find(stores, place("crawl.warc", 99), origin, "lions")))
                    .isEqualTo("crawl.warc@10");
            assertThat(find(stores, place("other.warc", 99), origin, "lions").stored())
                    .isNull();
            assertThat(find(stores, place("crawl.warc", 99), Origin.file(A, null, null), "lions")
                            .stored())
                    .as("without a time nothing tells two captures of a page apart")
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatARunMetItselfIsNoEarlierCopy(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).night(record(10, A, MONDAY, "lion"));
            Origin origin = Origin.file(A, null, MONDAY);
            var captures = stores.get(Captures.class);
            assertThat(captures.find(place("b.warc", 1), origin, sha256("lion"), 1)
                            .stored())
                    .isNull();
            assertThat(captures.find(place("crawl.warc", 99), origin, sha256("lions"), 1)
                            .stored())
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceOrAddressThatNoDatabaseTakesIsFoundAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var place = new Locator("a.zip", "b\u0000\ud800.html", -1, 9);
            String address = "https://s.example/\u0000\udc00";
            new GivenNights(stores)
                    .night(GivenPage.at(place, GivenArticle.of("lion"))
                            .url(address)
                            .body("lion"));
            Captures.Lookup found = find(stores, place, Origin.file(address, null, null), "tiger");
            assertThat(locator(found)).isEqualTo("a.zip!b\ufffd.html");
            assertThat(stores.get(Captures.class).article(place.toString())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheLastReadingGave(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "lion").body("lion"), GivenPage.rejected("b.html", RejectCode.EMPTY));
            StoredCapture article = stored(stores, "a.html");
            assertThat(article.speaks()).isTrue();
            assertThat(article.hasRead(sha256("lion"))).isTrue();
            assertThat(article.hasRead(sha256("lions"))).isFalse();
            StoredCapture reject = stored(stores, "b.html");
            assertThat(reject.speaks()).isFalse();
            assertThat(reject.version()).isNull();
            assertThat(stores.get(Captures.class).article("b.html")).isEmpty();

            nights.night(GivenPage.rejected("a.html", RejectCode.TIMEOUT));
            StoredCapture lost = stored(stores, "a.html");
            assertThat(lost.version()).isNotNull();
            assertThat(lost.speaks()).as("its version is of an earlier reading").isFalse();
            assertThat(stores.get(Captures.class).article("a.html")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestVersionSpeaksThoughItIsNotPublished(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "lion"));
            nights.written(GivenPage.of("a.html", "tiger"));
            assertThat(stores.get(Captures.class)
                            .article("a.html")
                            .orElseThrow()
                            .content()
                            .text())
                    .isEqualTo("tiger");
        }
    }

    private static GivenPage record(long offset, String url, Instant captured, String text) {
        return GivenPage.at(place("crawl.warc", offset), GivenArticle.of(text))
                .url(url)
                .captured(captured)
                .body(text);
    }

    private static Locator place(String container, long offset) {
        return new Locator(container, null, offset, 10);
    }

    private static StoredCapture stored(Stores stores, String file) {
        return Objects.requireNonNull(
                find(stores, Locator.file(file, 1), Origin.UNKNOWN, "").stored());
    }

    private static Captures.Lookup find(Stores stores, Locator locator, Origin origin, String body) {
        return stores.get(Captures.class).find(locator, origin, sha256(body), 2);
    }

    private static @Nullable String locator(Captures.Lookup lookup) {
        StoredCapture stored = lookup.stored();
        return stored == null ? null : stored.locator();
    }

    private static String sha256(String body) {
        return ArticleHashes.sha256(body.getBytes(StandardCharsets.UTF_8));
    }
}
