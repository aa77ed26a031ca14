package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machinery that goes away in the middle of a run, and comes back or does not; for three seconds, or for more by {@code
 * -Dwinnow.away=30}.
 */
class FaultRecoveryTest {
    private static final int PAGES = 60;
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("winnow.away", 3));
    private static final Duration BREAKING = Duration.ofSeconds(1);

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        elsewhere.shutdownNow();
    }

    @Test
    void aDatabaseServerThatIsStartedAgainLosesNothing(@TempDir Path folder) throws Exception {
        EmbeddedPostgres first = server(folder, 0).start();
        int port = first.getPort();
        var settings = new DatabaseSettings(first.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        try (var night = new Night(settings, folder)) {
            pages(night);
            var fault = new Fault(() -> {
                first.close();
                pass(AWAY);
                return server(folder, port).start();
            });
            Run run = night.run(fault);
            assertThat(run.failure()).isNull();
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(night.engine().ledger().totals(run.id()).captures()).isEqualTo(PAGES);
            assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).hasSize(PAGES);
            fault.close();
        }
    }

    @Test
    void aShareThatComesBackLosesNothing(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder)) {
            pages(night);
            var told = new AtomicReference<String>();
            var fault = new Fault(() -> {
                Path away = Files.move(night.input(), folder.resolve("away"));
                pass(AWAY);
                // What another process would read of the run that waits.
                new BoundedRetry(Duration.ofSeconds(30), Duration.ofMillis(50)).until(() -> {
                    told.set(night.engine().runs().list(1).get(0).failure());
                    return told.get() != null;
                });
                Files.move(away, night.input());
                return () -> {};
            });
            Run run = night.run(fault);
            assertThat(told.get())
                    .startsWith("since 20")
                    .contains(night.input() + "/page")
                    .contains(" does not answer (");
            assertThat(run.failure()).isNull();
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).hasSize(PAGES);
        }
    }

    @Test
    void aShareThatStaysAwayEndsTheRunInASentence(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder).retry(1)) {
            pages(night);
            Path away = folder.resolve("away");
            Run failed = night.run(new Fault(() -> {
                Files.move(night.input(), away);
                return () -> {};
            }));
            assertThat(failed.state()).isEqualTo(RunState.FAILED);
            assertThat(failed.failure())
                    .contains("was lost and did not come back within 1 s (retry.max-seconds)")
                    .contains(night.input().toString());
            Files.move(away, night.input());
            Run resumed = night.run();
            assertThat(resumed.id()).isEqualTo(failed.id());
            assertThat(resumed.state()).isEqualTo(RunState.DONE);
            assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).hasSize(PAGES);
        }
    }

    @Test
    void aFileThatWasDeletedIsARejectAndNoFault(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder)) {
            pages(night);
            Run run = night.run(new Fault(() -> {
                Files.delete(night.input().resolve("page" + (PAGES - 1) + ".html"));
                return () -> {};
            }));
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(night.engine().rejects().counts(run.id())).containsOnlyKeys("UNREADABLE_CONTAINER");
        }
    }

    private static void pages(Night night) throws IOException {
        for (int i = 0; i < PAGES; i++) {
            night.page("page" + i + ".html", "affair number " + i);
        }
    }

    private static EmbeddedPostgres.Builder server(Path folder, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false)
                .setPort(port);
    }

    private static void pass(Duration time) {
        new BoundedRetry(time, time).until(() -> false);
    }

    /** Breaks something once, as soon as the extract step begins, and mends it while the run goes on. */
    private final class Fault implements RunListener {
        private final Callable<? extends AutoCloseable> fault;
        private @Nullable Future<? extends AutoCloseable> mended;

        Fault(Callable<? extends AutoCloseable> fault) {
            this.fault = fault;
        }

        @Override
        public synchronized void begins(String step) {
            if (step.equals("extract") && mended == null) {
                mended = elsewhere.submit(fault);
                // Until it is broken, and not yet mended.
                pass(BREAKING);
            }
        }

        @Override
        public void reading(long pages) {}

        @Override
        public void read(long pages, long rejects) {}

        void close() throws Exception {
            Objects.requireNonNull(mended)
                    .get(AWAY.toSeconds() + 30, TimeUnit.SECONDS)
                    .close();
        }
    }
}
