package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites of a run that are kept back while the rest is published: what shows, and what comes of it later. */
class HeldSitesTest {
    private static final String SHOWN = "SELECT address, text FROM article ORDER BY address";
    private static final String CHANGES = "SELECT address, kind FROM article_change WHERE action_id = ";

    @ParameterizedTest
    @EnumSource
    void showsTheOtherSitesAndKeepsWhatTheHeldOneShowed(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a1", "lion", "a"), page("a2", "tiger", "a"), page("b1", "bear", "b"));
            Run second = nights.written(
                    page("a1", "less", "a"),
                    GivenPage.rejected("a2", RejectCode.NO_ARTICLE).site("a"),
                    page("a3", "new", "a"),
                    page("b1", "wolf", "b"));
            nights.publishBut(second, "a");
            assertThat(stores.rows(SHOWN)).containsExactly("a1 lion", "a2 tiger", "b1 wolf");
            assertThat(held(stores, second)).containsExactly(new Held(2, "a", "a is off", 2, 1));

            Action action = nights.publish(second, "a");
            assertThat(stores.rows(SHOWN)).containsExactly("a1 less", "a3 new", "b1 wolf");
            assertThat(action.changes()).isEqualTo("1 added, 1 changed, 1 withdrawn");
            assertThat(stores.rows(CHANGES + action.id() + " ORDER BY 1"))
                    .containsExactly("a1 changed", "a2 withdrawn", "a3 added");
            assertThat(held(stores, second)).isEmpty();

            assertThat(nights.rollback(second, "a").changes()).isEqualTo("1 added, 1 changed, 1 withdrawn");
            assertThat(stores.rows(SHOWN)).containsExactly("a1 lion", "a2 tiger", "b1 wolf");
            assertThat(held(stores, second)).as("given up, not waiting").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void inTheEndItIsAsIfNothingHadBeenHeld(Databases kind, @TempDir Path folder) {
        List<String> never;
        try (Stores stores = new Stores(kind, folder.resolve("never"))) {
            var nights = new GivenNights(stores);
            first(nights);
            nights.publish(second(nights));
            never = contents(stores);
        }
        try (Stores stores = new Stores(kind, folder.resolve("held"))) {
            var nights = new GivenNights(stores);
            first(nights);
            Run second = second(nights);
            nights.publishBut(second, "a", "c");
            assertThat(contents(stores)).isNotEqualTo(never);
            nights.publish(second, "c");
            nights.publish(second, "a");
            assertThat(contents(stores)).isEqualTo(never);

            nights.rollback(second, "a");
            nights.rollback(second);
            assertThat(stores.rows(SHOWN)).containsExactly("a1 lion", "b1 bear", "c1 ape");
            nights.publish(second);
            assertThat(contents(stores)).as("the whole run, with the sites").isEqualTo(never);
        }
    }

    private static void first(GivenNights nights) {
        nights.night(page("a1", "lion", "a"), page("b1", "bear", "b"), page("c1", "ape", "c"));
    }

    private static Run second(GivenNights nights) {
        return nights.written(
                page("a1", "less", "a"),
                GivenPage.rejected("a2", RejectCode.EMPTY).site("a"),
                page("b1", "wolf", "b"),
                page("c2", "monkey", "c"),
                GivenPage.rejected("c1", RejectCode.NO_ARTICLE).site("c"));
    }

    private static List<String> contents(Stores stores) {
        return List.of(
                stores.rows("SELECT address, run_id, text, near_cluster FROM article ORDER BY 1")
                        .toString(),
                stores.rows("SELECT run_id, locator, state, published_at IS NULL FROM article_version ORDER BY 1, 2")
                        .toString(),
                stores.rows("SELECT locator, code, resolution FROM reject ORDER BY 1, 2")
                        .toString());
    }

    @ParameterizedTest
    @EnumSource
    void aLaterRunThatReadsTheSiteAgainReplacesWhatWasHeld(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a1", "lion", "a"), page("b1", "bear", "b"));
            Run second = nights.written(page("a1", "less", "a"), page("a2", "mouse", "a"), page("b2", "wolf", "b"));
            nights.publishBut(second, "a");
            nights.night(page("a1", "lioness", "a"));
            assertThat(stores.rows(SHOWN)).containsExactly("a1 lioness", "b1 bear", "b2 wolf");
            assertThat(held(stores, second)).as("a2 waits still").containsExactly(new Held(2, "a", "a is off", 1, 0));
            Run fourth = nights.night(page("a2", "cat", "a"));
            assertThat(held(stores, second)).containsExactly(new Held(2, "a", "a is off", 0, 0));
            nights.rollback(fourth);
            assertThat(held(stores, second)).containsExactly(new Held(2, "a", "a is off", 1, 0));

            nights.publish(second, "a");
            assertThat(stores.rows(SHOWN)).containsExactly("a1 lioness", "a2 mouse", "b1 bear", "b2 wolf");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyShowsWhileItsOriginalIsHeldAndNeverBeside(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("b0", "bear", "b"));
            Run second = nights.written(
                    page("a1", "same", "a").body("1"), page("b1", "same", "b").body("2"));
            nights.publishBut(second, "a");
            assertThat(stores.rows(SHOWN)).containsExactly("b0 bear", "b1 same");
            nights.publish(second, "a");
            assertThat(stores.rows("SELECT text FROM article ORDER BY 1")).containsExactly("bear", "same");
            nights.rollback(second, "b");
            assertThat(stores.rows(SHOWN)).containsExactly("a1 same", "b0 bear");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverFollowsTheFeedHasWhatIsRead(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            var copy = new TreeMap<String, String>();
            first(nights);
            long read = follow(stores, copy, 0);
            Run second = second(nights);
            nights.publishBut(second, "a");
            read = follow(stores, copy, read);
            nights.publish(second, "a");
            read = follow(stores, copy, read);
            nights.rollback(second, "c");
            follow(stores, copy, read);
            assertThat(copy.values()).containsExactlyInAnyOrder("less", "wolf", "ape");
        }
    }

    private static long follow(Stores stores, Map<String, String> copy, long after) throws IOException {
        long now = stores.get(Articles.class)
                .changes(Articles.ArticleFilter.ALL, after, change -> {
                    if (change.article() == null) {
                        copy.remove(change.address());
                    } else {
                        copy.put(
                                change.address(),
                                change.article().article().content().text());
                    }
                })
                .action();
        assertThat(copy.values().stream().sorted().toList())
                .isEqualTo(stores.rows("SELECT text FROM article ORDER BY text"));
        return now;
    }

    @ParameterizedTest
    @EnumSource
    void pruningKeepsWhatIsHeldAndRemovesWhatWasGivenUp(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(page("a1", "lion", "a"));
            Run second = nights.written(page("a1", "less", "a"), page("b1", "wolf", "b"), page("c1", "ape", "c"));
            nights.publishBut(second, "a", "c");
            nights.rollback(second, "c");
            var prune = stores.get(Prune.class);
            prune.before(Instant.now().plusSeconds(60), false);
            assertThat(held(stores, second)).containsExactly(new Held(2, "a", "a is off", 1, 0));
            nights.publish(second, "a");
            stores.jdbc().update("UPDATE run SET state = 'DONE' WHERE id = 2");
            assertThat(prune.before(Instant.now().plusSeconds(60), false))
                    .containsEntry("versions of sites taken out", 1L);
            assertThat(stores.rows(SHOWN)).containsExactly("a1 less", "b1 wolf");
        }
    }

    private static List<Held> held(Stores stores, Run run) {
        assertThat(stores.get(HeldSites.class).ofJob(run.job()))
                .isEqualTo(stores.get(HeldSites.class).ofJob(null));
        return stores.get(HeldSites.class).of(run.id());
    }

    private static GivenPage page(String file, String text, String site) {
        return GivenPage.of(file, text).site(site);
    }
}
