package dev.winnow.store.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Split;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of the pages with one text is the original. */
class DuplicatesTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-05-07T08:00:00Z");
    private static final String MARKED = """
            SELECT d.locator, o.locator AS original FROM article_version d JOIN article_version o ON o.id = d.duplicate_of
            WHERE d.state = 'DUPLICATE' ORDER BY d.locator""";

    @ParameterizedTest
    @EnumSource
    void theEarliestCaptureIsTheOriginal(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).written(page("a", TUESDAY), page("b", MONDAY), page("c", TUESDAY));
            assertThat(stores.rows(MARKED)).containsExactly("a b", "c b");
            assertThat(stores.rows("SELECT locator FROM capture WHERE outcome = 'DUPLICATE' ORDER BY 1"))
                    .containsExactly("a", "c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaptureThatKnowsItsTimeIsTheOriginalAndTheFirstPlaceSettlesTies(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores).written(page("b", null), page("c", null), page("d", MONDAY), page("e", MONDAY));
            assertThat(stores.rows(MARKED)).containsExactly("b d", "c d", "e d");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCopyThatKnowsMostIsTheOriginal(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            GivenNights nights = new GivenNights(stores);
            nights.night(
                    GivenPage.of(
                            "a.txt", GivenArticle.of("one text").title(null).published(null)),
                    GivenPage.of("b.html", GivenArticle.of("one text").authors("Ann Bee")),
                    GivenPage.of("c.html", GivenArticle.of("one text")));
            assertThat(stores.rows(MARKED)).as("more facts").containsExactly("a.txt b.html", "c.html b.html");

            nights.written(
                    GivenPage.of("d.html", GivenArticle.of("another text").authors("Ann Bee"))
                            .captured(MONDAY),
                    GivenPage.of("e.warc", GivenArticle.of("another text")).url("https://n.example/e"));
            assertThat(stores.rows(MARKED)).as("an address").contains("d.html e.warc");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsTheOriginalThoughItIsLater(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("z", TUESDAY));
            nights.written(page("a", MONDAY));
            assertThat(stores.rows(MARKED)).containsExactly("a z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionThatTheRunItselfReplacesOrTakesBackIsNoOriginal(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("y", "lion", MONDAY), page("z", "tiger", MONDAY));
            nights.written(
                    page("y", "bear", MONDAY),
                    page("a", "lion", MONDAY),
                    GivenPage.rejected("z", RejectCode.NO_ARTICLE),
                    page("b", "tiger", MONDAY));
            assertThat(stores.rows(MARKED)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void atOneAddressOnlyAnEqualArticleIsADuplicate(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new GivenNights(stores)
                    .written(
                            GivenPage.of("a", GivenArticle.of("lion").canonical("u")),
                            GivenPage.of("b", GivenArticle.of("lion").canonical("u"))
                                    .body("b"),
                            GivenPage.of(
                                            "c",
                                            GivenArticle.of("lion")
                                                    .canonical("u")
                                                    .title("Corrected"))
                                    .body("c"));
            assertThat(stores.rows(MARKED)).containsExactly("b a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findingThemAgainChangesNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).written(page("a", MONDAY), page("b", MONDAY));
            List<String> before = stores.rows("SELECT articles, duplicates FROM run_container ORDER BY ordinal");
            stores.inTransaction(() -> stores.get(Duplicates.class).markExact(run));
            assertThat(stores.rows("SELECT articles, duplicates FROM run_container ORDER BY ordinal"))
                    .isEqualTo(before)
                    .containsExactly("1 0", "0 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePartOfALargeContainerBooksItsOwn(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.begun();
            var large = new ArchiveFile("crawl.warc", 300, MONDAY);
            stores.get(Manifest.class)
                    .addParts(
                            run.id(),
                            0,
                            List.of(
                                    new Manifest.FilePart(large, new Split(0, 100), 0),
                                    new Manifest.FilePart(large, new Split(100, 200), 100),
                                    new Manifest.FilePart(large, new Split(200, Long.MAX_VALUE), 200)));
            var captures = stores.get(Captures.class);
            stores.get(Outcomes.class)
                    .write(
                            run,
                            List.of(
                                    record(10).outcome(captures, run.id(), 0, 1),
                                    record(100).outcome(captures, run.id(), 1, 1),
                                    record(199).outcome(captures, run.id(), 1, 2),
                                    record(250).outcome(captures, run.id(), 2, 1)),
                            List.of());
            nights.compare(run);
            assertThat(stores.rows("SELECT from_byte, articles, duplicates FROM run_container ORDER BY ordinal"))
                    .containsExactly("0 1 0", "100 0 2", "200 0 1");
        }
    }

    private static GivenPage record(long offset) {
        return GivenPage.at(new Locator("crawl.warc", null, offset, 5), GivenArticle.of("lion"))
                .body("at " + offset)
                .captured(MONDAY.plusSeconds(offset));
    }

    private static GivenPage page(String file, @Nullable Instant captured) {
        return page(file, "The same text", captured);
    }

    private static GivenPage page(String file, String text, @Nullable Instant captured) {
        return GivenPage.of(file, text).captured(captured).body(file + text);
    }
}
