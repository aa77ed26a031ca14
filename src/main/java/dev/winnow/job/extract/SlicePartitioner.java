package dev.winnow.job.extract;

import dev.winnow.store.run.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition for each slice of a run's manifest. The slices were cut when the run was scanned and stay as they are, however
 * often the run is resumed and on whatever machine: so the size of the grid is not asked for.
 */
public final class SlicePartitioner implements Partitioner {
    /** Where the execution context of a partition has the name of its slice. */
    public static final String SLICE = "slice";

    private final Manifest manifest;
    private final RunContext context;

    /** For one run; tells its listener what is about to be read. */
    public SlicePartitioner(Manifest manifest, RunContext context) {
        this.manifest = manifest;
        this.context = context;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        long run = context.run().id();
        context.listener().begins("extract");
        long containers = manifest.size(run);
        if (containers > 0) {
            context.listener().reading(manifest.isOfPages(run) ? containers : -1);
        }
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        for (String slice : manifest.slices(run)) {
            var partition = new ExecutionContext();
            partition.putString(SLICE, slice);
            partitions.put(slice, partition);
        }
        return partitions;
    }
}
