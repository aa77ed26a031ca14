package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import dev.winnow.store.site.SiteHistory;
import dev.winnow.store.site.SiteNight;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What prune takes and what it leaves, on each kind of database. */
class PruneTest {
    private static final String VERSIONS = "SELECT id FROM article_version ORDER BY id";
    private static final String SHOWN = "SELECT version_id FROM article ORDER BY 1";

    @ParameterizedTest
    @EnumSource
    void removesOldHistoryAndNothingThatIsNeeded(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "bridge"), GivenPage.of("b.html", "ferry"));
            nights.night(GivenPage.of("a.html", "bridge, which fell"));
            nights.night(GivenPage.of("a.html", "bridge, which stands again"));
            List<String> shown = stores.rows(SHOWN);
            Ledger.Totals totals = stores.get(Ledger.class).totals(1);

            var prune = stores.get(Prune.class);
            var preview = prune.before(tomorrow(), true);
            assertThat(stores.rows(VERSIONS)).hasSize(4);
            assertThat(prune.before(tomorrow(), false)).isEqualTo(preview);

            assertThat(preview).containsEntry("superseded versions", 2L).containsEntry("containers in ledgers", 4L);
            assertThat(stores.rows(VERSIONS)).hasSize(2);
            assertThat(stores.rows(SHOWN)).isEqualTo(shown);
            assertThat(stores.get(Ledger.class).totals(1)).isEqualTo(totals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameHistoryOnlyOnce(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "bridge"), GivenPage.rejected("b.html", RejectCode.EMPTY));
            nights.night(GivenPage.of("a.html", "bridge, which fell"));
            Ledger.Totals totals = stores.get(Ledger.class).totals(1);
            stores.get(Prune.class).before(tomorrow(), false);
            assertThat(stores.get(Prune.class).before(tomorrow(), false).values())
                    .containsOnly(0L);
            assertThat(stores.get(Ledger.class).totals(1)).isEqualTo(totals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesFromTheSearchIndexAndThePhrasesWhatIsOld(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            for (String subject : List.of("bridge", "bridge, which fell")) {
                nights.night(menu("a.html", subject), menu("b.html", "ferry after the " + subject));
            }
            assertThat(stores.rows("SELECT DISTINCT run_id FROM run_boilerplate ORDER BY 1"))
                    .containsExactly("1", "2");
            assertThat(indexed(stores, kind)).containsExactly("1", "2");
            assertThat(stores.get(Prune.class).before(tomorrow(), false)).containsEntry("superseded versions", 2L);

            assertThat(indexed(stores, kind))
                    .as("versions that are read stay indexed")
                    .containsExactly("2");
            assertThat(stores.rows("SELECT COUNT(*) FROM run_boilerplate")).containsExactly("0");
            if (kind == Databases.H2) {
                assertThat(stores.rows("SELECT DISTINCT run_id FROM search_posting"))
                        .containsExactly("2");
            }
            assertThat(stores.get(Search.class)
                            .find(new Search.SearchRequest(SearchTerms.of("bridge fell"), null, null, null, 10)))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheLastNightsOfASiteAndItsLastAlarm(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            for (int i = 1; i <= 34; i++) {
                nights.night(GivenPage.of("a.html", "bridge " + i));
                SiteNight.Alarm alarm = i == 1 || i == 2 ? SiteNight.Alarm.WALL : null;
                stores.get(SiteHistory.class).keep(List.of(drift(i, "a.example", alarm), drift(i, "b.example", null)));
            }
            stores.get(Prune.class).before(tomorrow(), false);
            assertThat(stores.rows("SELECT run_id FROM site_drift WHERE site = 'a.example' AND run_id < 7 ORDER BY 1"))
                    .containsExactly("2", "5", "6");
            assertThat(stores.rows("SELECT COUNT(*), MIN(run_id) FROM site_drift WHERE site = 'b.example'"))
                    .containsExactly("30 5");
        }
    }

    private static SiteNight drift(long run, String site, SiteNight.@Nullable Alarm alarm) {
        Long since = alarm == null ? null : run;
        return new SiteNight(
                run, site, List.of(site), 9, 0, null, null, null, alarm, since, SiteNight.Done.LEARNT, List.of(), null);
    }

    private static GivenPage menu(String file, String text) {
        return GivenPage.of(file, GivenArticle.of(text).removed(0.2, "All the news of today"));
    }

    private static List<String> indexed(Stores stores, Databases kind) {
        return stores.rows(
                kind == Databases.H2
                        ? "SELECT DISTINCT run_id FROM search_segment ORDER BY 1"
                        : "SELECT DISTINCT v.run_id FROM article_search s JOIN article_version v ON v.id = s.version_id ORDER BY 1");
    }

    @ParameterizedTest
    @EnumSource
    void leavesAHeldRunAlone(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run held = nights.written(GivenPage.of("a.html", "bridge"), GivenPage.rejected("b.html", RejectCode.EMPTY));
            nights.hold(held);
            stores.get(Prune.class).before(tomorrow(), false);
            assertThat(stores.rows("SELECT container FROM run_container")).hasSize(2);
            nights.publish(held);
            assertThat(stores.rows("SELECT text FROM article")).containsExactly("bridge");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatIsNotOldAlone(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "bridge"));
            Run second = nights.night(GivenPage.of("a.html", "bridge, which fell"));
            var nothing = stores.get(Prune.class).before(Instant.now().minus(Duration.ofDays(1)), false);
            assertThat(nothing.values()).containsOnly(0L);
            nights.rollback(second);
            assertThat(stores.rows("SELECT text FROM article")).containsExactly("bridge");
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesTheVersionsOfARunThatWasTakenOut(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "bridge"));
            nights.rollback(
                    nights.night(GivenPage.of("a.html", "bridge, which fell"), GivenPage.of("b.html", "ferry")));
            assertThat(stores.get(Prune.class).before(tomorrow(), false))
                    .containsEntry("versions of runs taken out", 2L);
            assertThat(stores.rows("SELECT text FROM article_version")).containsExactly("bridge");
        }
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
