package dev.winnow.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what to which run, and what that changed. */
class ActionsTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void countsWhatEachActionChanged(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a", "lion"), GivenPage.of("b", "tiger"));
            Run second = nights.night(GivenPage.of("a", "bear"), GivenPage.of("c", "wolf"));
            nights.rollback(second);
            var actions = stores.get(Actions.class);
            assertThat(actions.of(second.id()))
                    .extracting(action -> action.id() + " " + action.kind() + ": " + action.changes())
                    .containsExactly(
                            "2 PUBLISH: 1 added, 1 changed, 0 withdrawn",
                            "3 ROLLBACK: 0 added, 1 changed, 1 withdrawn");
            assertThat(actions.of(9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheLastTimeThatARunWasPublished(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            Run run = nights.night(GivenPage.of("a", "lion"));
            nights.rollback(run);
            nights.publish(run);
            var actions = stores.get(Actions.class);
            assertThat(actions.published(run.id())).hasValue(3);
            Run held = nights.written(GivenPage.of("b", "tiger"));
            nights.hold(held);
            assertThat(actions.published(held.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheLastActionUpToAMoment(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun();
            for (int i = 1; i <= 2; i++) {
                at(stores, MONDAY.plusSeconds(i)).begin(run.id(), null, Action.ActionKind.HOLD, new Actor("Ann", null));
            }
            var actions = stores.get(Actions.class);
            assertThat(actions.at(MONDAY)).isZero();
            assertThat(actions.at(MONDAY.plusSeconds(1))).isEqualTo(1);
            assertThat(actions.at(MONDAY.plusMillis(1999))).isEqualTo(1);
            assertThat(actions.at(Instant.now())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhoDidItAndWhy(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun();
            var actor = new Actor("A\u0000nn\ud800@host", "looked wrong:\n\u0000 twice");
            at(stores, MONDAY).begin(run.id(), null, Action.ActionKind.ROLLBACK, actor);
            assertThat(stores.get(Actions.class).of(run.id()))
                    .containsExactly(new Action(
                            1,
                            run.id(),
                            null,
                            Action.ActionKind.ROLLBACK,
                            MONDAY,
                            "Ann\ufffd@host",
                            "looked wrong:\n twice",
                            0,
                            0,
                            0,
                            0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatWasNotCommittedIsGivenAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).begun();
            var actions = stores.get(Actions.class);
            assertThatThrownBy(() -> stores.inTransaction(() -> {
                        actions.begin(run.id(), null, Action.ActionKind.PUBLISH, Actor.own(null));
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessage("killed");
            // Whoever follows the feed would wait for a number that never comes.
            assertThat(actions.begin(run.id(), null, Action.ActionKind.PUBLISH, Actor.own(null))
                            .id())
                    .isEqualTo(1);
        }
    }

    private static Actions at(Stores stores, Instant moment) {
        return new Actions(stores.get(JdbcClient.class), Clock.fixed(moment, ZoneOffset.UTC));
    }
}
