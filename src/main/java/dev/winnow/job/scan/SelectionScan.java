package dev.winnow.job.scan;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.FileNames;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.RulesByAddress;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The scan of a run over chosen captures: its manifest is what was chosen, not what is new. */
public final class SelectionScan {
    private final CaptureSelection selection;
    private final Manifest manifest;

    SelectionScan(CaptureSelection selection, Manifest manifest) {
        this.selection = selection;
        this.manifest = manifest;
    }

    /**
     * Writes the manifest. Call in a transaction.
     *
     * @param rules that hold now
     * @param slices how many of about equal weight
     */
    public void list(Run run, RulesByAddress rules, int slices) {
        CaptureCriteria criteria = CaptureCriteria.of(
                Objects.requireNonNull(run.criteria(), "a run over chosen captures keeps its criteria"));
        List<CaptureSelection.ContainerGroup> groups =
                selection.choose(run, criteria, rules, container -> Files.exists(FileNames.path(container)));
        selection.list(
                run.id(),
                groups,
                groups.stream().map(group -> file(group.container())).toList());
        manifest.cut(run.id(), Math.max(1, groups.size()), slices, 0);
    }

    /** A file that is not there is listed too: its captures are accounted for one by one. */
    static ArchiveFile file(String container) {
        Path path = FileNames.path(container);
        try {
            return new ArchiveFile(
                    container, Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            return new ArchiveFile(container, 0, Instant.EPOCH);
        }
    }
}
