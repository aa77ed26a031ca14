package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.extract.CaptureProcessor;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.extract.RunContext;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process that was killed when it had planned the slices of a run, and begun to read some or none. */
class RunLauncherTest {
    private static final int PAGES = 12;
    private static final String PLANNED =
            "SELECT COUNT(*) FROM batch_step_execution s" + " WHERE step_name LIKE '%:slice-%' AND status = 'STARTING'";

    @ParameterizedTest
    @EnumSource
    void readsSlicesThatWerePlannedAndNeverRead(Databases kind, @TempDir Path folder) throws Exception {
        try (Night night = night(kind, folder)) {
            Run run = kill(night, 0);
            assertThat(planned(night)).isGreaterThan(1);
            assertThatAllIsReadOnce(night, run);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsASliceThatWasPlannedOnlyByHalf(Databases kind, @TempDir Path folder) throws Exception {
        try (Night night = night(kind, folder)) {
            Run run = kill(night, 0);
            // Its row and the name of its slice are stored one after the other.
            var repository = night.bean(JobRepository.class);
            JobExecution execution = Objects.requireNonNull(
                    repository.getLastJobExecution(night.job().name(), parameters(run)));
            StepExecution planned = execution.getStepExecutions().stream()
                    .filter(RunJob::isSlice)
                    .findFirst()
                    .orElseThrow();
            repository.deleteStepExecution(planned);
            repository.createStepExecution(planned.getStepName(), execution);
            assertThatAllIsReadOnce(night, run);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsOnlyThoseSlicesThatWereNotReadYet(Databases kind, @TempDir Path folder) throws Exception {
        try (Night night = night(kind, folder)) {
            Run run = kill(night, 2);
            List<String> read = Sql.rows(night.engine(), "SELECT locator, id FROM article_version ORDER BY id");
            assertThat(read).isNotEmpty().hasSizeLessThan(PAGES);
            assertThat(planned(night)).isPositive();
            assertThatAllIsReadOnce(night, run);
            assertThat(Sql.rows(night.engine(), "SELECT locator, id FROM article_version ORDER BY id"))
                    .startsWith(read.toArray(String[]::new));
        }
    }

    private static Night night(Databases kind, Path folder) throws IOException {
        Night night = new Night(kind, folder);
        for (int i = 0; i < PAGES; i++) {
            night.page("page" + i + ".html", "affair number " + i);
        }
        return night;
    }

    private static long planned(Night night) {
        return Long.parseLong(Sql.rows(night.engine(), PLANNED).get(0));
    }

    private static void assertThatAllIsReadOnce(Night night, Run run) {
        Run resumed = night.run();
        assertThat(resumed.failure()).isNull();
        assertThat(resumed.id()).isEqualTo(run.id());
        assertThat(resumed.state()).isEqualTo(RunState.DONE);
        assertThat(night.engine().ledger().totals(run.id()).captures()).isEqualTo(PAGES);
        assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).hasSize(PAGES);
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addLong(TransactionSteps.RUN, run.id())
                .toJobParameters();
    }

    /** Runs until so many slices are read: no thread takes up the others. Then no process is there to say how it ended. */
    private static Run kill(Night night, int slices) throws Exception {
        JobFile job = night.job();
        Run run = night.claim(false);
        var operator = night.bean(JobOperator.class);
        var context = new RunContext(
                job,
                run,
                RunListener.NONE,
                new StopRequest(operator),
                new CaptureProcessor(
                        run,
                        new GuardedExtractor(job.extract().options()),
                        night.bean(Captures.class),
                        new CaptureSite(job.source().paths()),
                        job.rules(),
                        SiteProfiles.NONE));
        var begun = new AtomicInteger();
        TaskExecutor threads = task -> {
            if (begun.getAndIncrement() >= slices) {
                throw new TaskRejectedException("killed");
            }
            task.run();
        };
        night.bean(ActiveRuns.class).add(context);
        operator.start(night.bean(RunJob.class).of(context, threads), parameters(run));
        night.bean(ActiveRuns.class).remove(context);
        night.bean(JdbcTemplate.class).update("UPDATE run SET owner_pid = 2147483646 WHERE id = ?", run.id());
        return run;
    }
}
