package dev.winnow.job.extract;

import dev.winnow.store.database.OutOfMemory;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes batches of outcomes, as long as the run is this process's, and ticks off the containers that were read whole. */
final class OutcomeBatchWriter implements ItemWriter<OutcomeBatch> {
    private final RunContext context;
    private final Leases leases;
    private final Outcomes outcomes;
    private final Manifest manifest;

    OutcomeBatchWriter(RunContext context, Leases leases, Outcomes outcomes, Manifest manifest) {
        this.context = context;
        this.leases = leases;
        this.outcomes = outcomes;
        this.manifest = manifest;
    }

    @Override
    public void write(Chunk<? extends OutcomeBatch> chunk) {
        OutOfMemory.guard(() -> writeAll(chunk));
    }

    private void writeAll(Chunk<? extends OutcomeBatch> chunk) {
        Run run = context.run();
        leases.hold(run);
        for (OutcomeBatch batch : chunk) {
            outcomes.write(run, batch.outcomes(), batch.nonPages());
            manifest.complete(run.id(), batch.complete());
            context.listener().read(batch.outcomes().size(), batch.rejects());
        }
    }
}
