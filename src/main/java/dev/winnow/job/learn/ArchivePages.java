package dev.winnow.job.learn;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.job.extract.CaptureReader;
import dev.winnow.job.extract.ReadItem;
import dev.winnow.job.extract.RunContext;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The undamaged pages of the archive that a run reads, as often as they are gone through. */
final class ArchivePages {
    private final RunContext context;
    private final SiteStores stores;
    private final Limits limits;

    ArchivePages(RunContext context, SiteStores stores) {
        this.context = context;
        this.stores = stores;
        limits = context.job()
                .source()
                .limits()
                .withPageBytes(context.job().extract().maxBytes());
    }

    /** Does something with each of them, in several threads. */
    void each(Consumer<Capture> work) {
        LearnThreads.each(stores.manifest().slices(context.run().id()), slice -> each(slice, work));
    }

    private void each(String slice, Consumer<Capture> work) {
        var reader = new CaptureReader(
                stores.manifest(), stores.selection(), context.run().id(), slice, limits);
        reader.open(new ExecutionContext());
        try {
            for (ReadItem item = reader.read(); item != null; item = reader.read()) {
                context.stop().check();
                reader.takeComplete();
                if (item.item() instanceof Capture capture && capture.damage() == null) {
                    work.accept(capture);
                }
            }
        } finally {
            reader.close();
        }
    }
}
