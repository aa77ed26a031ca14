package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Engine;
import dev.winnow.job.Night;
import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.Heartbeat;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may work on a run, and who may not any more. */
class OwnershipTest {
    private static final ProcessOwner ELSEWHERE = new ProcessOwner("elsewhere", "another machine", 1, Instant.EPOCH);

    private static RunRequest order(String job, String extractorVersion) {
        return new RunRequest(job, RunKind.NIGHT, extractorVersion, null, null, "EXACT");
    }

    @Test
    void anOwnerElsewhereIsNotDeadBecauseItsHeartbeatIsOld(@TempDir Path folder) throws IOException {
        try (var night = new Night(Databases.POSTGRESQL, folder);
                Pulse pulse = new Pulse()) {
            Engine engine = night.engine();
            Run run = engine.runs()
                    .begin(order("nightly", night.job().extract().extractorVersion()), ELSEWHERE)
                    .orElseThrow();
            night.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
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
            night.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
            // Publishing a large run, say, for which its heartbeat has to wait.
            Future<?> working = pulse.in(0, () -> work(night.settings(), ELSEWHERE));
            assertThatThrownBy(night::run)
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("run 1 in process 1 on elsewhere, since ");
            assertThat(working).isNotDone();
        }
    }

    private static void work(DatabaseSettings settings, ProcessOwner owner) {
        try (var connection = Databases.connection(settings, owner);
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
            night.bean(JdbcTemplate.class).update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
            Run run = night.run();
            assertThat(List.of(run.id(), run.attempts())).isEqualTo(List.of(1L, 2));
            assertThat(run.state()).isEqualTo(RunState.DONE);
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
                        Run run = night.engine().runs().latest("nightly").orElseThrow();
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
