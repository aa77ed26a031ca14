package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Origin;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.control.StopRequestedException;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.NonPageCount;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Batches of outcomes over real files; what becomes of a page is given: each is rejected. */
class OutcomeBatchReaderTest {
    @TempDir
    private Path folder;

    private Stores stores;
    private ReadFiles files;

    private final StopRequest stop = new StopRequest(new TaskExecutorJobOperator());
    private final StepExecution step =
            new StepExecution(1, "slice", new JobExecution(1, new JobInstance(1, "job"), new JobParameters()));

    @BeforeEach
    void open() {
        stores = new Stores(Databases.H2, folder.resolve("database"));
        files = new ReadFiles(stores, folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aLongSliceComesInSeveralBatches() throws Exception {
        for (int i = 0; i < OutcomeBatch.MOST_PAGES + 5; i++) {
            files.page("page%03d.html".formatted(i));
        }
        OutcomeBatchReader reader = reader();
        OutcomeBatch first = Objects.requireNonNull(reader.read());
        // A slow machine may end a batch by its age.
        assertThat(first.outcomes()).hasSizeBetween(1, OutcomeBatch.MOST_PAGES);
        long read = first.outcomes().size();
        for (OutcomeBatch batch = reader.read(); batch != null; batch = reader.read()) {
            read += batch.outcomes().size();
        }
        assertThat(read).isEqualTo(OutcomeBatch.MOST_PAGES + 5);
    }

    @Test
    void recordsThatAreNoPagesAreCountedAndTheEndOfTheirContainerIsMet() throws Exception {
        files.crawl("crawl.warc", "page", "request", "request", "page", "request");
        OutcomeBatchReader reader = reader();
        OutcomeBatch batch = Objects.requireNonNull(reader.read());
        assertThat(batch.outcomes())
                .extracting(outcome -> outcome.reference().number())
                .containsExactly(1L, 4L);
        assertThat(batch.nonPages()).containsExactly(new NonPageCount(0, 5, "REQUEST", 3));
        assertThat(batch.complete()).containsExactly(0L);
        assertThat(reader.read()).as("the end of the slice").isNull();

        reader.update(new ExecutionContext());
        assertThat(step.getReadCount()).as("pages and other records").isEqualTo(5);
        assertThat(step.getWriteCount()).as("outcomes").isEqualTo(2);
        assertThat(step.getFilterCount()).isEqualTo(3);
    }

    @Test
    void aSliceOfNothingEndsAtOnce() throws Exception {
        assertThat(reader().read()).isNull();
    }

    @Test
    void whatWasReadBeforeARequestToStopIsWritten() throws Exception {
        for (int i = 0; i < 5; i++) {
            files.page("page" + i + ".html");
        }
        OutcomeBatchReader reader = reader(item -> {
            if (item.ordinal() == 2) {
                stop.ask();
            }
            return rejected(item);
        });
        assertThat(Objects.requireNonNull(reader.read()).outcomes()).hasSize(3);
        assertThatThrownBy(reader::read).isInstanceOf(StopRequestedException.class);
    }

    @Test
    void aRequestToStopIsNoEndOfTheSlice() throws Exception {
        files.page("a.html");
        stop.ask();
        OutcomeBatchReader reader = reader();
        assertThatThrownBy(reader::read).isInstanceOf(StopRequestedException.class);
    }

    private OutcomeBatchReader reader() throws IOException {
        return reader(OutcomeBatchReaderTest::rejected);
    }

    private OutcomeBatchReader reader(ItemProcessor<ReadItem, Outcome> processor) throws IOException {
        var captures = new CaptureReader(
                stores.get(Manifest.class),
                stores.get(CaptureSelection.class),
                files.list(),
                ReadFiles.SLICE,
                Limits.DEFAULT);
        var reader = new OutcomeBatchReader(captures, processor, stop, step);
        reader.open(new ExecutionContext());
        return reader;
    }

    private static @Nullable Outcome rejected(ReadItem item) {
        if (!(item.item() instanceof Capture)) {
            return null;
        }
        var place =
                new CaptureReference(item.ordinal(), item.number(), item.item().locator(), "s", Origin.UNKNOWN, null);
        return new Outcome.Rejected(place, Reject.of(RejectCode.EMPTY));
    }
}
