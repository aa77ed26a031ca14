package dev.winnow.job.scan;

import dev.winnow.job.control.StopRequest;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import java.io.IOException;

/** The scan of a night: what is new or changed in the job's archive goes on the run's manifest, cut into slices. */
public final class ArchiveScan {
    private final KnownContainers containers;
    private final Manifest manifest;
    private final Findings findings;

    ArchiveScan(KnownContainers containers, Manifest manifest, Findings findings) {
        this.containers = containers;
        this.manifest = manifest;
        this.findings = findings;
    }

    /**
     * Writes the manifest. Call in a transaction.
     *
     * @param slices how many of about equal weight
     * @param stop asked between batches of files
     */
    public void list(JobFile job, Run run, int slices, StopRequest stop) throws IOException {
        var listing = new SourceListing(containers, job);
        var builder = new ManifestBuilder(manifest, run.id());
        listing.list(sorted -> {
            stop.check();
            builder.add(sorted.fresh());
            containers.keep(run.id(), sorted);
        });
        manifest.cut(run.id(), builder.bytes(), slices, listing.unchanged());
        findings.keep(run.id(), listing.odd());
    }
}
