package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Databases;
import dev.winnow.job.Engine;
import dev.winnow.job.Night;
import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may work on a run, and who may not any more. */
class OwnershipTest {
    private static final ProcessOwner ELSEWHERE = new ProcessOwner("elsewhere", "another machine", 1, Instant.EPOCH);

    @ParameterizedTest
    @EnumSource
    void anOwnerThatWasTakenForDeadCannotWriteAnyMore(Databases kind, @TempDir Path folder) throws IOException {
        try (var night = new Night(kind, folder)) {
            Engine engine = night.engine();
            Run first = engine.runs().begin(order("nightly", "1"), ELSEWHERE).orElseThrow();
            engine.leases().hold(first);
            assertThat(engine.runs().takeOver(first, ProcessOwner.self())).isTrue();

            Run second = engine.runs().latest("nightly").orElseThrow();
            engine.leases().hold(second);
            assertThatThrownBy(() -> engine.leases().hold(first))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another process has taken the run over");
            assertThat(engine.leases().beat(first)).isEqualTo(Leases.Answer.LOST);
            engine.runs().end(first, RunState.DONE, null);
            assertThat(engine.runs().latest("nightly").orElseThrow().state()).isEqualTo(RunState.RUNNING);
            assertThat(engine.runs().takeOver(first, ProcessOwner.self())).isFalse();
        }
    }

    /** What a process that is halted in the middle of a chunk leaves on the server: a transaction that never ends. */
    @Test
    void aHaltedOwnersLocksDoNotKeepTheRunFromOthers(@TempDir Path folder) throws Exception {
        var settings = Databases.POSTGRESQL.fresh(folder);
        try (Engine halted = Engine.open("test", settings);
                Engine other = Engine.open("test", settings)) {
            Run run = halted.runs()
                    .begin(order("nightly", "1"), ProcessOwner.self())
                    .orElseThrow();
            var transaction = new TransactionTemplate(halted.bean(PlatformTransactionManager.class));
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        halted.leases().hold(run);
                        assertThat(takenOver(other, run)).isTrue();
                        // It wakes up and writes on.
                        halted.bean(JdbcTemplate.class).update("UPDATE run SET failure = 'written by a zombie'");
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(other.runs().find(run.id()).orElseThrow().failure()).isNull();
        }
    }

    private static RunRequest order(String job, String extractorVersion) {
        return new RunRequest(job, RunKind.NIGHT, extractorVersion, null, null, "EXACT");
    }

    private static boolean takenOver(Engine engine, Run run) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(() -> engine.runs().takeOver(run, ProcessOwner.self()))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void anOwnerElsewhereIsNotDeadBecauseItsHeartbeatIsOld(@TempDir Path folder) throws IOException {
        try (var night = new Night(Databases.POSTGRESQL, folder);
                Pulse pulse = new Pulse()) {
            Engine engine = night.engine();
            Run run = engine.runs()
                    .begin(order("nightly", night.job().extract().extractorVersion()), ELSEWHERE)
                    .orElseThrow();
            engine.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
            // The database was away for an hour, and with it every heartbeat.
            Future<?> beat = pulse.in(1, () -> engine.leases().beat(run));
            assertThatThrownBy(night::run)
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("run 1 in process 1 on elsewhere, since ");
            assertThat(beat).isDone();
        }
    }

    @Test
    void anOwnerElsewhereIsNotDeadWhileTheServerIsAtWorkForIt(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.POSTGRESQL, folder);
                Pulse pulse = new Pulse()) {
            Engine engine = night.engine();
            engine.runs().begin(order("nightly", night.job().extract().extractorVersion()), ELSEWHERE);
            engine.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
            // Publishing a large run, say, for which its heartbeat has to wait.
            Future<?> working = pulse.in(0, () -> work(night.settings(), ELSEWHERE.session()));
            assertThatThrownBy(night::run)
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("run 1 in process 1 on elsewhere, since ");
            assertThat(working).isNotDone();
        }
    }

    private static void work(DatabaseSettings settings, String session) {
        try (var connection = DriverManager.getConnection(
                        settings.url() + (settings.url().contains("?") ? "&" : "?") + "ApplicationName="
                                + URLEncoder.encode(session, StandardCharsets.UTF_8),
                        settings.user(),
                        settings.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(20)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something a little later. */
    private static final class Pulse implements AutoCloseable {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        Future<?> in(int seconds, Runnable task) {
            return thread.schedule(task, seconds, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerElsewhereThatStaysSilentIsDead(Databases kind, @TempDir Path folder) throws IOException {
        try (var night = new Night(kind, folder)) {
            night.page("a.html", "affair");
            Engine engine = night.engine();
            engine.runs().begin(order("nightly", night.job().extract().extractorVersion()), ELSEWHERE);
            engine.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
            Run run = night.run();
            assertThat(List.of(run.id(), run.attempts())).isEqualTo(List.of(1L, 2));
            assertThat(run.state()).isEqualTo(RunState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoJobsMayBeginAtOnce(Databases kind, @TempDir Path folder) throws Exception {
        try (var night = new Night(kind, folder)) {
            var pool = Executors.newFixedThreadPool(4);
            try {
                var begun = pool.invokeAll(IntStream.range(0, 4)
                        .<Callable<Boolean>>mapToObj(i -> () -> night.engine()
                                .runs()
                                .begin(order("job" + i, "1"), ProcessOwner.self())
                                .isPresent())
                        .toList());
                for (var one : begun) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunStopsWhenAnotherProcessAsksItTo(Databases kind, @TempDir Path folder) throws IOException {
        try (var night = new Night(kind, folder)) {
            for (int i = 0; i < 400; i++) {
                night.page("page" + i + ".html", "affair number " + i);
            }
            Run stopped = night.run(new RunListener() {
                @Override
                public void begins(String step) {
                    if (step.equals("extract")) {
                        Run run = night.engine().runs().latest().orElseThrow();
                        assertThat(night.engine().leases().askToStop(run, "somebody on a host"))
                                .isTrue();
                    }
                }

                @Override
                public void reading(long pages) {}

                @Override
                public void read(long pages, long rejects) {
                    // Longer than it takes to hear the request.
                    new BoundedRetry(Heartbeat.PERIOD.multipliedBy(2), Heartbeat.PERIOD).until(() -> false);
                }
            });
            assertThat(stopped.failure()).isNull();
            assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
            assertThat(stopped.stopRequestedBy()).isEqualTo("somebody on a host");
            Run done = night.run();
            assertThat(done.state()).isEqualTo(RunState.DONE);
            assertThat(done.stopRequestedBy()).isNull();
        }
    }
}
