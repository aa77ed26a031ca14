package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole nights over real files, on each kind of database. */
class JobRunnerTest {
    @ParameterizedTest
    @EnumSource
    void accountsForEveryPage(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run run = night.run();
            var totals = night.engine().ledger().totals(run.id());
            assertThat(run.failure()).isNull();
            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(totals.captures()).isEqualTo(32);
            assertThat(totals.articles() + totals.duplicates() + totals.rejects())
                    .isEqualTo(32);
            assertThat(Files.readAllLines(night.exported())).hasSize((int) totals.articles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensOnlyWhatChanged(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            night.run();
            Run idle = night.run();
            assertThat(night.engine().ledger().totals(idle.id()).containers()).isZero();
            assertThat(idle.containersUnchanged()).isEqualTo(32);
            night.page("site1/page1.html", "affair that took another turn and is told at another length");
            Run next = night.run();
            assertThat(night.engine().ledger().totals(next.id()).containers()).isEqualTo(1);
            assertThat(next.state()).isEqualTo(RunState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAFailureAsIfThereHadBeenNone(Databases kind, @TempDir Path folder) throws IOException {
        List<String> unbroken;
        Path other = Files.createDirectory(folder.resolve("unbroken"));
        try (Night night = night(kind, other)) {
            night.run();
            unbroken = content(night, other);
        }
        try (Night night = night(kind, folder)) {
            Run failed = night.run(new FailingListener(3));
            assertThat(failed.state()).isEqualTo(RunState.FAILED);
            assertThat(failed.failure()).contains("the third batch");
            Run resumed = night.run();
            assertThat(resumed.id()).isEqualTo(failed.id());
            assertThat(resumed.attempts()).isEqualTo(2);
            assertThat(resumed.state()).isEqualTo(RunState.DONE);
            assertThat(content(night, folder)).isEqualTo(unbroken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithTheRunOfADeadProcess(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run failed = night.run(new FailingListener(2));
            // What kill -9 leaves: the run and Spring Batch's rows all say that somebody works on them.
            var jdbc = night.bean(JdbcTemplate.class);
            jdbc.update("UPDATE run SET state = 'RUNNING', lease = job, owner_pid = 2147483646, ended_at = NULL");
            jdbc.update("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL");
            jdbc.update("UPDATE batch_step_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL"
                    + " WHERE status = 'FAILED'");
            Run resumed = night.run();
            assertThat(resumed.id()).isEqualTo(failed.id());
            assertThat(resumed.failure()).isNull();
            assertThat(resumed.state()).isEqualTo(RunState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAJobThatAnotherProcessRuns(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run running = night.engine()
                    .runs()
                    .begin(order(night.job().extract().extractorVersion()), ProcessOwner.self())
                    .orElseThrow();
            assertThatThrownBy(night::run)
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("run " + running.id())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(night.engine().runs().begin(order("1"), ProcessOwner.self()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsOnRequest(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run stopped = night.run(new StoppingWatch(night.engine().runner()));
            assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsBackARunWithTooManyRejects(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder).maxRejectRatio(0.01)) {
            Run held = night.run();
            assertThat(held.state()).isEqualTo(RunState.HELD);
            assertThat(held.publishedAt()).isNull();
            assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).isEmpty();
            assertThat(night.exported()).doesNotExist();
            assertThat(held.gateVerdict()).startsWith("held: 1 of 32 pages rejected (3.1 %), the limit is 1.0 %");
        }
    }

    private static RunRequest order(String extractorVersion) {
        return new RunRequest("nightly", RunKind.NIGHT, extractorVersion, null, null, "EXACT");
    }

    private static Night night(Databases kind, Path folder) throws IOException {
        var night = new Night(kind, folder);
        for (int i = 0; i < 30; i++) {
            night.page("site" + i % 3 + "/page" + i + ".html", "affair number " + i);
        }
        night.write("site0/empty.html", "");
        night.page("site2/twin.html", "affair number 3");
        return night;
    }

    /** All that a night leaves, without what names the folder. */
    private static List<String> content(Night night, Path folder) {
        var rows = new ArrayList<String>();
        for (String query : List.of(
                "SELECT locator, state, text_sha256, title, result_sha256 FROM article_version ORDER BY locator",
                "SELECT locator, code, attempts FROM reject ORDER BY locator",
                "SELECT container, captures, articles, duplicates, rejects FROM run_container ORDER BY container",
                "SELECT address, kind FROM article_change ORDER BY address")) {
            Sql.rows(night.engine(), query).forEach(row -> rows.add(row.replace(folder.toString(), "")));
        }
        rows.sort(null);
        return rows;
    }

    /** Breaks the run in the transaction of a batch, which takes the batch's rows with it. */
    private static final class FailingListener implements RunListener {
        private final AtomicInteger left;

        FailingListener(int batch) {
            left = new AtomicInteger(batch);
        }

        @Override
        public void begins(String step) {}

        @Override
        public void reading(long pages) {}

        @Override
        public void read(long pages, long rejects) {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("the third batch broke at " + Instant.now());
            }
        }
    }

    private record StoppingWatch(JobRunner runner) implements RunListener {
        @Override
        public void begins(String step) {
            if (step.equals("extract")) {
                runner.stop();
            }
        }

        @Override
        public void reading(long pages) {}

        @Override
        public void read(long pages, long rejects) {}
    }
}
