package dev.winnow.job.extract;

import dev.winnow.archive.Archive;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.job.control.StopRequest;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Manifest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads one slice of the manifest and judges each capture at once, so that a chunk holds articles and not also the pages
 * that they came from. Its position is the container's place in the manifest, the byte position in it, and how many
 * captures of it are done; Spring Batch stores it with the rows, in the same transaction.
 */
public final class PageReader implements ItemStreamReader<OutcomeBatch> {
    private static final String ORDINAL = "ordinal";
    private static final String POSITION = "position";
    private static final String NUMBER = "number";

    private final Manifest manifest;
    private final CaptureSelection chosen;
    private final CaptureProcessor judge;
    private final long run;
    private final Limits limits;
    private final StopRequest drain;
    private final List<Long> complete = new ArrayList<>();
    private final Deque<Manifest.ManifestEntry> ahead = new ArrayDeque<>();
    private final String slice;
    private long ordinal;
    private String position = Archive.START;
    private long number;
    private @Nullable ContainerReading reading;

    /** @param limits what no archive may ask for more of */
    public PageReader(
            Manifest manifest,
            CaptureSelection chosen,
            CaptureProcessor judge,
            long run,
            String slice,
            Limits limits,
            StopRequest drain) {
        this.manifest = manifest;
        this.chosen = chosen;
        this.judge = judge;
        this.run = run;
        this.slice = slice;
        this.limits = limits;
        this.drain = drain;
    }

    @Override
    public void open(ExecutionContext context) {
        ordinal = context.getLong(ORDINAL, 0);
        position = context.getString(POSITION, Archive.START);
        number = context.getLong(NUMBER, 0);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ORDINAL, ordinal);
        context.putString(POSITION, position);
        context.putLong(NUMBER, number);
    }

    @Override
    public @Nullable OutcomeBatch read() {
        drain.goOn();
        var sheaf = new OutcomeBatchBuilder();
        for (Met met = next(sheaf); met != null; met = next(sheaf)) {
            if (met.found() instanceof NonPage nonPage) {
                sheaf.pass(nonPage.kind(), met.ordinal(), met.number());
            } else if (met.found() instanceof Damage damage) {
                sheaf.add(judge.damaged(damage, met.ordinal(), met.number()));
            } else if (met.found() instanceof Capture capture) {
                sheaf.add(judge.of(capture, met.ordinal(), met.number(), met.chosen()));
            }
        }
        sheaf.complete(complete);
        complete.clear();
        return sheaf.isEmpty() ? end() : sheaf.bound();
    }

    /** No sheaf is the end of the slice, unless nothing was read because of a request to stop. */
    private @Nullable OutcomeBatch end() {
        drain.goOn();
        return null;
    }

    private @Nullable Met next(OutcomeBatchBuilder sheaf) {
        return sheaf.isFull() || drain.isAsked() ? null : next();
    }

    /** What was met in the container at a place of the manifest, as its {@code number}th; asked for, or on the way. */
    private record Met(ArchiveItem found, long ordinal, long number, boolean chosen) {}

    /** What comes next in the slice, null at its end. The position is behind it then. */
    private @Nullable Met next() {
        for (Manifest.ManifestEntry entry = current(); entry != null; entry = current()) {
            try {
                ContainerReading reading = opened(entry);
                ArchiveItem found = reading.next();
                if (found != null) {
                    if (entry.whole()) {
                        requireShare(entry, found);
                    }
                    number++;
                    position = reading.position();
                    return new Met(found, ordinal, number, !entry.whole());
                }
                leave();
            } catch (IOException e) {
                if (entry.whole()) {
                    MountCheck.requireThere(entry.container(), e);
                }
                Met failure = new Met(Archive.unreadable(entry.container(), e), ordinal, number + 1, false);
                leave();
                return failure;
            }
        }
        return null;
    }

    /** Damage may be no more than the end of the connection to a share. */
    private static void requireShare(Manifest.ManifestEntry entry, ArchiveItem found) {
        if (found instanceof Damage || (found instanceof Capture capture && capture.damage() != null)) {
            MountCheck.requireThere(entry.container(), null);
        }
    }

    /** The container being read, else the next one of the slice; null at the slice's end. */
    private Manifest.@Nullable ManifestEntry current() {
        if (ahead.isEmpty()) {
            ahead.addAll(manifest.next(run, slice, ordinal));
        }
        Manifest.ManifestEntry entry = ahead.peek();
        if (entry != null && entry.ordinal() != ordinal) {
            ordinal = entry.ordinal();
            position = Archive.START;
            number = 0;
        }
        return entry;
    }

    private ContainerReading opened(Manifest.ManifestEntry entry) throws IOException {
        if (reading == null) {
            String container = entry.container();
            reading = entry.whole()
                    ? new ContainerReading.Whole(Archive.open(container, entry.split(), position, limits))
                    : new ContainerReading.Picked(
                            container, ContainerReading.opened(container, limits), chosen.open(run, container));
        }
        return reading;
    }

    private void leave() {
        close();
        complete.add(ordinal);
        ahead.poll();
        ordinal++;
        position = Archive.START;
        number = 0;
    }

    @Override
    public void close() {
        try {
            if (reading != null) {
                reading.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("an archive file could not be closed", e);
        } finally {
            reading = null;
        }
    }
}
