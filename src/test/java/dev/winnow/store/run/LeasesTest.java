package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.Stores;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.database.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the owner of a run and the others hear from each other. */
class LeasesTest {
    private static final ProcessOwner ELSEWHERE = new ProcessOwner("elsewhere", "another machine", 1, Instant.EPOCH);

    @ParameterizedTest
    @EnumSource
    void anOwnerThatWasTakenForDeadCannotWriteAnyMore(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var leases = stores.get(Leases.class);
            Run first = begin(stores, ELSEWHERE);
            leases.hold(first);
            assertThat(stores.get(Runs.class).takeOver(first, ProcessOwner.self()))
                    .isTrue();

            Run second = stores.get(Runs.class).latest("nightly").orElseThrow();
            leases.hold(second);
            assertThatThrownBy(() -> leases.hold(first))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another process has taken the run over");
            assertThat(leases.beat(first)).isEqualTo(Leases.Answer.LOST);
            assertThat(leases.askToStop(first, "Ann"))
                    .as("who looked at the first attempt does not stop the second")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHoldsARunThatHasEnded(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var leases = stores.get(Leases.class);
            Run run = begin(stores, ELSEWHERE);
            stores.get(Runs.class).end(run, RunState.STOPPED, null);
            assertThatThrownBy(() -> leases.hold(run)).isInstanceOf(StoreException.class);
            assertThat(leases.beat(run)).isEqualTo(Leases.Answer.LOST);
            assertThat(leases.askToStop(run, "Ann")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerHearsOfTheFirstWhoAskedItToStop(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var leases = stores.get(Leases.class);
            Run run = begin(stores, ELSEWHERE);
            assertThat(leases.beat(run)).isEqualTo(Leases.Answer.OWNER);
            assertThat(leases.askToStop(run, "Ann")).isTrue();
            assertThat(leases.askToStop(run, "Bob")).isTrue();
            assertThat(leases.beat(run)).isEqualTo(Leases.Answer.STOP);
            assertThat(stores.get(Runs.class).find(run.id()).orElseThrow().stopRequestedBy())
                    .isEqualTo("Ann");
            leases.hold(run);
        }
    }

    /** What a process that is halted in the middle of a chunk leaves on the server: a transaction that never ends. */
    @Test
    void aHaltedOwnersLocksDoNotKeepTheRunFromOthers(@TempDir Path folder) {
        DatabaseSettings settings = Databases.POSTGRESQL.migrated(folder);
        try (Stores halted = new Stores(settings);
                Stores other = new Stores(settings)) {
            Run run = begin(halted, ProcessOwner.self());
            assertThatThrownBy(() -> halted.inTransaction(() -> {
                        halted.get(Leases.class).hold(run);
                        assertThat(elsewhere(() -> other.get(Runs.class).takeOver(run, ELSEWHERE)))
                                .succeedsWithin(30, TimeUnit.SECONDS)
                                .isEqualTo(true);
                        // It wakes up and writes on.
                        halted.jdbc().update("UPDATE run SET failure = 'written by a zombie'");
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(other.get(Runs.class).find(run.id()).orElseThrow().failure())
                    .isNull();
        }
        Databases.POSTGRESQL.drop(settings);
    }

    @Test
    void aHeartbeatDoesNotWaitForWhatTheOwnerWrites(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            Run run = begin(stores, ProcessOwner.self());
            stores.inTransaction(() -> {
                stores.get(Leases.class).hold(run);
                assertThat(elsewhere(() -> stores.get(Leases.class).beat(run)))
                        .succeedsWithin(30, TimeUnit.SECONDS)
                        .isEqualTo(Leases.Answer.OWNER);
            });
        }
    }

    private static <T> Future<T> elsewhere(Callable<T> work) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work);
        } finally {
            thread.shutdown();
        }
    }

    private static Run begin(Stores stores, ProcessOwner owner) {
        return stores.get(Runs.class)
                .begin(new RunRequest("nightly", RunKind.NIGHT, "1", null, null, "EXACT"), owner)
                .orElseThrow();
    }
}
