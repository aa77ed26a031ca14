package dev.winnow.job.extract;

import dev.winnow.archive.item.NonPage;
import dev.winnow.job.control.StopRequest;
import dev.winnow.store.database.OutOfMemory;
import dev.winnow.store.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Aggregates: reads captures, has each processed at once, and hands out batches of outcomes that are bounded by weight. A
 * chunk of a fixed number of captures would hold all their pages before the first is processed, and could weigh gigabytes.
 *
 * <p>The step's items are batches; its counts are set to what people mean by them: pages read, outcomes written.
 */
final class OutcomeBatchReader implements ItemStreamReader<OutcomeBatch> {
    private final CaptureReader captures;
    private final ItemProcessor<ReadItem, Outcome> processor;
    private final StopRequest stop;
    private final StepExecution execution;
    private long pages;
    private long outcomes;

    OutcomeBatchReader(
            CaptureReader captures,
            ItemProcessor<ReadItem, Outcome> processor,
            StopRequest stop,
            StepExecution execution) {
        this.captures = captures;
        this.processor = processor;
        this.stop = stop;
        this.execution = execution;
    }

    @Override
    public void open(ExecutionContext context) {
        captures.open(context);
    }

    @Override
    public void update(ExecutionContext context) {
        captures.update(context);
        execution.setReadCount(pages);
        execution.setFilterCount(pages - outcomes);
        execution.setWriteCount(outcomes);
    }

    /** No batch is the end of the slice, unless nothing was read because of a request to stop. */
    @Override
    public @Nullable OutcomeBatch read() throws Exception {
        stop.check();
        var batch = new OutcomeBatchBuilder();
        OutOfMemory.guard(() -> fill(batch));
        batch.complete(captures.takeComplete());
        if (batch.isEmpty()) {
            stop.check();
            return null;
        }
        return batch.build();
    }

    private void fill(OutcomeBatchBuilder batch) throws Exception {
        while (!batch.isFull() && !stop.isAsked()) {
            ReadItem item = captures.read();
            if (item == null) {
                break;
            }
            add(item, batch);
        }
    }

    private void add(ReadItem item, OutcomeBatchBuilder batch) throws Exception {
        pages++;
        Outcome outcome = processor.process(item);
        if (outcome != null) {
            outcomes++;
            batch.add(outcome);
        } else if (item.item() instanceof NonPage nonPage) {
            batch.add(nonPage.kind(), item.ordinal(), item.number());
        }
    }

    @Override
    public void close() {
        captures.close();
    }
}
