package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.store.Choice;
import dev.winnow.store.Chosen;
import dev.winnow.store.Manifest;
import dev.winnow.store.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The scan of a run over chosen captures: its manifest is what was chosen, not what is new. */
final class ChosenScan {
    private final Chosen chosen;
    private final Manifest manifest;
    private final Run run;

    ChosenScan(Chosen chosen, Manifest manifest, Run run) {
        this.chosen = chosen;
        this.manifest = manifest;
        this.run = run;
    }

    void list(int slices) {
        Choice choice = Choice.of(Objects.requireNonNull(run.choice(), "a run over chosen captures keeps its choice"));
        List<Chosen.Group> groups = chosen.choose(run, choice, container -> Files.exists(Path.of(container)));
        chosen.list(
                run.id(),
                groups,
                groups.stream().map(group -> file(group.container())).toList());
        manifest.cut(run.id(), Math.max(1, groups.size()), slices, 0);
    }

    /** A file that is not there is listed too: its captures are accounted for one by one. */
    private static ArchiveFile file(String container) {
        Path path = Path.of(container);
        try {
            return new ArchiveFile(
                    container, Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            return new ArchiveFile(container, 0, Instant.EPOCH);
        }
    }
}
