package dev.winnow.job.scan;

import dev.winnow.archive.item.FileNames;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * The scan of a night: what is new or changed in the job's archive goes on the run's manifest, and with it the pages that other
 * rules have read than hold now; cut into slices.
 */
public final class ArchiveScan {
    private final KnownContainers containers;
    private final Manifest manifest;
    private final CaptureSelection selection;
    private final Findings findings;

    ArchiveScan(KnownContainers containers, Manifest manifest, CaptureSelection selection, Findings findings) {
        this.containers = containers;
        this.manifest = manifest;
        this.selection = selection;
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
        addOutdated(job, run, builder);
        manifest.cut(run.id(), builder.bytes(), slices, listing.unchanged());
        findings.keep(run.id(), listing.odd());
    }

    /** Pages that other rules by hand have read than hold for them now are read anew, though their archives are as they were. */
    private void addOutdated(JobFile job, Run run, ManifestBuilder builder) {
        Map<String, Integer> outdated = selection.chooseOutdated(
                run,
                job.rules(),
                job.extractorVersion(),
                container -> manifest.has(run.id(), container),
                container -> Files.exists(FileNames.path(container)));
        builder.addChosen(outdated.keySet().stream().map(SelectionScan::file).toList(), List.copyOf(outdated.values()));
    }
}
