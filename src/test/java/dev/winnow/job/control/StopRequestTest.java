package dev.winnow.job.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Requests to stop a job of three chunks, which Spring Batch runs. */
class StopRequestTest {
    private static final int CHUNKS = 3;

    private final AtomicInteger chunks = new AtomicInteger();

    private Stores stores;
    private JobRepository repository;
    private TaskExecutorJobOperator operator;
    private StopRequest stop;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        stores = new Stores(Databases.H2, folder);
        var jdbc = new JdbcJobRepositoryFactoryBean();
        jdbc.setDataSource(stores.get(DataSource.class));
        jdbc.setTransactionManager(stores.get(PlatformTransactionManager.class));
        jdbc.afterPropertiesSet();
        repository = jdbc.getObject();
        operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        stop = new StopRequest(operator);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aJobThatNobodyStopsEnds() throws Exception {
        assertThat(run(0).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(chunks).hasValue(CHUNKS);
        assertThatCode(stop::check).doesNotThrowAnyException();
    }

    @Test
    void aJobStopsAfterTheChunkInFlight() throws Exception {
        assertThat(run(2).getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(chunks).hasValue(2);
        assertThatThrownBy(stop::check).isInstanceOf(StopRequestedException.class);
    }

    @Test
    void aJobThatIsOnlyAboutToStartDoesNotBegin() throws Exception {
        stop.ask();
        assertThat(run(0).getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(chunks).hasValue(0);
    }

    @Test
    void aJobThatIsOverHearsNothing() throws Exception {
        JobExecution over = run(0);
        stop.ask();
        assertThat(over.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(stop.isAsked()).isTrue();
    }

    @Test
    void aRequestIsKnownHoweverDeepItStandsInAFailure() {
        var stopped = new IllegalStateException(new IllegalArgumentException(new StopRequestedException()));
        assertThat(StopRequestedException.isCauseOf(stopped)).isTrue();
        assertThat(StopRequestedException.isCauseOf(new JobInterruptedException("not begun")))
                .isTrue();
        assertThat(StopRequestedException.isCauseOf(new IllegalStateException("the run was asked to stop")))
                .isFalse();
    }

    /** Runs the job; the chunk of this number asks it to stop. */
    private JobExecution run(int asking) throws Exception {
        var step = new StepBuilder("step", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            if (chunks.incrementAndGet() == asking) {
                                stop.ask();
                            }
                            return RepeatStatus.continueIf(chunks.get() < CHUNKS);
                        },
                        stores.get(PlatformTransactionManager.class))
                .build();
        var job = new JobBuilder("job", repository).listener(stop).start(step).build();
        return operator.start(job, new JobParameters());
    }
}
