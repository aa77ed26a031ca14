package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs found on their sites, and what is kept of it. */
class FindingsTest {
    @ParameterizedTest
    @EnumSource
    void countsEachSiteAndTheWholeRun(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(
                            page("a", "one two three four", "s"),
                            GivenPage.of(
                                            "b",
                                            GivenArticle.of("one two")
                                                    .title(null)
                                                    .published(null))
                                    .site("s"),
                            GivenPage.of("c", GivenArticle.of("")).site("t"),
                            GivenPage.rejected("d", RejectCode.NO_ARTICLE).site("t"),
                            GivenPage.rejected("e", RejectCode.TIMEOUT).site("t"));
            var findings = stores.get(Findings.class);
            assertThat(findings.of(run.id())).as("before the audit").isEmpty();
            assertThat(findings.measure(run.id()))
                    .containsExactly(
                            new SiteFigures(SiteFigures.ALL, 5, 3, 2, 2, 1, 1, 2.0, 0, 0, false),
                            new SiteFigures("s", 2, 2, 0, 0, 1, 1, 3.0, 0, 0, false),
                            new SiteFigures("t", 3, 1, 2, 2, 0, 0, 0.0, 0, 0, false));
            assertThat(findings.measure(run.id())).as("again").hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServersErrorAnswersAreNoPages(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(
                            page("a", "lion", "s"),
                            GivenPage.rejected("b", RejectCode.HTTP_ERROR).site("s"),
                            GivenPage.rejected("c", RejectCode.HTTP_ERROR).site("down"));
            var findings = stores.get(Findings.class);
            assertThat(findings.measure(run.id()))
                    .extracting(figures -> figures.site() + " " + figures.pages())
                    .containsExactly("* 1", "down 0", "s 1");
            assertThat(findings.errorAnswers(run.id())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedPlaceIsNoPageButAPageThatBreaksOffIs(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(
                            page("a", "lion", "s"),
                            GivenPage.rejected("b", RejectCode.TRUNCATED).site("s"),
                            GivenPage.damaged(new Locator("c.warc", null, 7, -1))
                                    .site("s"),
                            GivenPage.damaged(new Locator("c.warc", null, 9, -1))
                                    .site("s"));
            var findings = stores.get(Findings.class);
            assertThat(findings.measure(run.id())).contains(new SiteFigures("s", 2, 1, 1, 0, 0, 0, 1.0, 0, 2, false));
            assertThat(findings.damaged(run.id())).isEqualTo(new Findings.Damaged(2, 1, "c.warc"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSiteWithoutAnArticleHasNoMedian(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores)
                    .written(GivenPage.rejected("a", RejectCode.EMPTY).site("s"));
            assertThat(stores.get(Findings.class).measure(run.id()))
                    .extracting(SiteFigures::medianWords)
                    .containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @EnumSource
    void comparesWithPublishedNightsOfTheJobOnlyTheNewestFirst(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            for (int i = 1; i <= 4; i++) {
                night(stores, i);
            }
            var nights = new GivenNights(stores);
            Run held = nights.written(page("held", "of the night that was held", "s"));
            stores.get(Findings.class).measure(held.id());
            nights.hold(held);
            nights.night();
            stores.jdbc().update("UPDATE run SET kind = 'RETRY' WHERE id = 2");
            stores.jdbc().update("UPDATE run SET job = 'another' WHERE id = 3");
            Run run = nights.begun();
            assertThat(before(stores, run, 14)).as("and not the idle one").containsExactly(4L, 1L);
            assertThat(before(stores, run, 1)).containsExactly(4L);
            Run first = stores.get(Runs.class).find(1).orElseThrow();
            assertThat(before(stores, first, 14)).isEmpty();
        }
    }

    private static void night(Stores stores, int pages) {
        var nights = new GivenNights(stores);
        GivenPage[] given = new GivenPage[pages];
        for (int i = 0; i < pages; i++) {
            given[i] = page("n" + pages + "p" + i, "page " + i + " of the night of " + pages, "s");
        }
        Run run = nights.written(given);
        stores.get(Findings.class).measure(run.id());
        nights.publish(run);
    }

    private static List<Long> before(Stores stores, Run run, int most) {
        return stores.get(Findings.class).nightsBefore(run, most).stream()
                .map((Map<String, SiteFigures> night) -> night.get("s"))
                .map(SiteFigures::pages)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheLengthOfWhatARunReplaces(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a", "one two", "s"), page("b", "one two three four", "s"), page("c", "one", "s"));
            Run run = nights.written(page("a", "less", "s"), page("b", "lesser", "s"), page("d", "new", "s"));
            assertThat(stores.get(Findings.class).medianWordsReplaced(run.id())).isEqualTo(3);
            assertThat(stores.get(Findings.class).medianWordsReplaced(99)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatTheGateFoundInItsOrder(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            long run = new GivenNights(stores).begun().id();
            var findings = stores.get(Findings.class);
            assertThat(findings.verdict(run).sentence()).isEqualTo("passed");
            var held = new Finding("max-drift", "s", 0.75, 0.5, "b: far off");
            var fine = new Finding("max-reject-ratio", null, 0.1, 0.2, "a: few rejects");
            findings.keep(run, List.of(fine));
            findings.keep(run, List.of(held, fine));
            assertThat(findings.kept(run)).containsExactly(held, fine);
            assertThat(findings.verdict(run).held()).isTrue();
            findings.keep(run, List.of());
            assertThat(findings.kept(run)).isEmpty();
        }
    }

    private static GivenPage page(String file, String text, String site) {
        return GivenPage.of(file, text).site(site);
    }
}
