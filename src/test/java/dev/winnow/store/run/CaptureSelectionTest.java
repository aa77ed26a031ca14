package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Locator;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.run.CaptureSelection.ContainerGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs read that do not read what is new. */
class CaptureSelectionTest {
    private static final CaptureCriteria ALL_REJECTS = CaptureCriteria.ofRejects(null, null, null, 0);
    private static final CaptureCriteria ALL_CAPTURES = CaptureCriteria.ofCaptures(null, null, null, null);

    @ParameterizedTest
    @EnumSource
    void aRetryReadsTheRejectsThatAreOpen(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.rejected("a.html", RejectCode.EMPTY),
                    GivenPage.rejected("b.html", RejectCode.EMPTY).site("other"),
                    GivenPage.rejected("c.html", RejectCode.TIMEOUT),
                    GivenPage.of("d.html", "lion"));
            assertThat(rejects(stores, ALL_REJECTS)).isEqualTo(3);
            assertThat(rejects(stores, CaptureCriteria.ofRejects("EMPTY", null, null, 0)))
                    .isEqualTo(2);
            assertThat(rejects(stores, CaptureCriteria.ofRejects("EMPTY", "other", null, 0)))
                    .isEqualTo(1);
            assertThat(rejects(stores, CaptureCriteria.ofRejects(null, null, "c.html", 0)))
                    .isEqualTo(1);
            assertThat(stores.get(CaptureSelection.class)
                            .count("another job", RunKind.RETRY, ALL_REJECTS, "1", RulesByAddress.NONE))
                    .isZero();

            nights.night(GivenPage.of("a.html", "bear"));
            assertThat(rejects(stores, ALL_REJECTS)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRetryLeavesWhatWasTriedOftenEnough(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.rejected("a.html", RejectCode.EMPTY), GivenPage.rejected("b.html", RejectCode.EMPTY));
            nights.night(GivenPage.rejected("a.html", RejectCode.EMPTY));
            assertThat(rejects(stores, ALL_REJECTS.upTo(2))).isEqualTo(1);
            assertThat(rejects(stores, ALL_REJECTS.upTo(3))).isEqualTo(2);
            var selection = stores.get(CaptureSelection.class);
            assertThat(selection.exhausted("test", ALL_REJECTS.upTo(2))).isEqualTo(1);
            assertThat(selection.exhausted("test", ALL_REJECTS)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedPlaceIsLookedForInAllOfItsContainer(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .night(
                            GivenPage.rejected("a.html", RejectCode.EMPTY),
                            GivenPage.rejected(record("crawl.warc", 10), RejectCode.EMPTY),
                            GivenPage.damaged(record("crawl.warc", 500)));
            Run retry = begin(stores, RunKind.RETRY);
            List<ContainerGroup> groups = stores.get(CaptureSelection.class)
                    .choose(retry, ALL_REJECTS, RulesByAddress.NONE, container -> true);
            assertThat(groups)
                    .containsExactly(new ContainerGroup("a.html", false), new ContainerGroup("crawl.warc", true));

            stores.get(CaptureSelection.class)
                    .list(
                            retry.id(),
                            groups,
                            List.of(
                                    new ArchiveFile("a.html", 3, Instant.EPOCH),
                                    new ArchiveFile("crawl.warc", 900, Instant.EPOCH)));
            stores.get(Manifest.class).cut(retry.id(), 2, 1, 0);
            assertThat(stores.get(Manifest.class).next(retry.id(), "slice-0001", 0))
                    .extracting(entry -> entry.container() + " " + entry.whole())
                    .containsExactly("a.html false", "crawl.warc true");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAFileThatMovedByItsContent(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.rejected(record("old.warc", 10), RejectCode.EMPTY),
                    GivenPage.rejected(record("old.warc", 20), RejectCode.EMPTY),
                    GivenPage.rejected("lost.html", RejectCode.EMPTY));
            nights.publish(nights.begun("moved-away.warc", "new/place.warc"));
            stores.jdbc().update("UPDATE container SET content_sha256 = 'x' WHERE container LIKE '%.warc'");

            Run retry = begin(stores, RunKind.RETRY);
            var selection = stores.get(CaptureSelection.class);
            assertThat(selection.choose(retry, ALL_REJECTS, RulesByAddress.NONE, "new/place.warc"::equals))
                    .containsExactly(
                            new ContainerGroup("lost.html", false), new ContainerGroup("new/place.warc", false));
            assertThat(selection.open(retry.id(), "new/place.warc"))
                    .containsExactlyInAnyOrder("new/place.warc@10", "new/place.warc@20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResumedRunReadsOnlyWhatHasNoOutcomeYet(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Locator article = record("crawl.warc", 10);
            Locator reject = record("crawl.warc", 20);
            nights.night(
                    GivenPage.rejected(article, RejectCode.EMPTY),
                    GivenPage.rejected(reject, RejectCode.EMPTY),
                    GivenPage.rejected(record("crawl.warc", 30), RejectCode.EMPTY));
            Run retry = begin(stores, RunKind.RETRY);
            var selection = stores.get(CaptureSelection.class);
            selection.choose(retry, ALL_REJECTS, RulesByAddress.NONE, container -> true);
            assertThat(selection.open(retry.id(), "crawl.warc")).hasSize(3);
            nights.read(
                    retry,
                    List.of(
                            GivenPage.at(article, GivenArticle.of("lion")),
                            GivenPage.rejected(reject, RejectCode.TIMEOUT)));
            assertThat(selection.open(retry.id(), "crawl.warc")).containsExactly("crawl.warc@30");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReprocessingReadsWhatAnotherExtractorHasRead(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a.html"), page("b.html"), page("c.html").site("other"), page("gone.html"));
            nights.night(page("d.html"));
            read(stores, "a.html", "9-balanced");
            read(stores, "b.html", "10.1-balanced");
            read(stores, "c.html", "10.2");
            read(stores, "d.html", "11");
            stores.jdbc().update("UPDATE capture SET outcome = 'GONE' WHERE locator = 'gone.html'");

            assertThat(captures(stores, ALL_CAPTURES)).containsExactlyInAnyOrder("a.html", "b.html", "c.html");
            assertThat(captures(stores, CaptureCriteria.ofCaptures("other", null, null, null)))
                    .containsExactly("c.html");
            assertThat(captures(stores, CaptureCriteria.ofCaptures(null, null, null, "10.2")))
                    .containsExactlyInAnyOrder("a.html", "b.html");
            assertThat(captures(stores, CaptureCriteria.ofCaptures(null, null, null, "1")))
                    .isEmpty();
            read(stores, "d.html", "10");
            assertThat(captures(stores, CaptureCriteria.ofCaptures(null, 2L, null, null)))
                    .containsExactly("d.html");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReprocessingBeginsWhereItsFirstRunStarted(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).night(page("a.html"));
            assertThat(captures(stores, since(run.startedAt()))).containsExactly("a.html");
            assertThat(captures(stores, since(run.startedAt().plus(Duration.ofMillis(1)))))
                    .isEmpty();
        }
    }

    @Test
    void criteriaComeBackFromTheRowOfARun() {
        var criteria =
                new CaptureCriteria("EMPTY", "s", "c \"d\"", 3, 7L, Instant.parse("2024-05-06T08:00:00.5Z"), "9");
        assertThat(CaptureCriteria.of(criteria.json())).isEqualTo(criteria);
        assertThat(CaptureCriteria.of(ALL_CAPTURES.json())).isEqualTo(ALL_CAPTURES);
    }

    private static CaptureCriteria since(Instant from) {
        return CaptureCriteria.ofCaptures(null, null, from, null);
    }

    private static long rejects(Stores stores, CaptureCriteria criteria) {
        return stores.get(CaptureSelection.class).count("test", RunKind.RETRY, criteria, "1", RulesByAddress.NONE);
    }

    /** What extractor 11 would read again, as a count and as a preview: both must say the same. */
    private static Set<String> captures(Stores stores, CaptureCriteria criteria) {
        var selection = stores.get(CaptureSelection.class);
        Set<String> chosen =
                selection.preview("test", criteria, "11", RulesByAddress.NONE).keySet();
        assertThat(selection.count("test", RunKind.REPROCESS, criteria, "11", RulesByAddress.NONE))
                .isEqualTo(chosen.size());
        return chosen;
    }

    private static void read(Stores stores, String locator, String version) {
        stores.jdbc().update("UPDATE capture SET extractor_version = ? WHERE locator = ?", version, locator);
    }

    private static GivenPage page(String file) {
        return GivenPage.of(file, "Of " + file);
    }

    private static Locator record(String container, long offset) {
        return new Locator(container, null, offset, 10);
    }

    private static Run begin(Stores stores, RunKind kind) {
        return stores.get(Runs.class)
                .begin(new RunRequest("test", kind, "1", null, null, "EXACT"), ProcessOwner.self())
                .orElseThrow();
    }
}
