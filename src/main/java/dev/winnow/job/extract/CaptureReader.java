package dev.winnow.job.extract;

import dev.winnow.archive.Archive;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
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
 * Reads one slice of the manifest, container by container. Its position is the container's place in the manifest, the byte
 * position in it, and how many items of it are done; Spring Batch stores it with the rows, in the same transaction.
 */
public final class CaptureReader implements ItemStreamReader<ReadItem> {
    private static final String ORDINAL = "ordinal";
    private static final String POSITION = "position";
    private static final String NUMBER = "number";

    private final Manifest manifest;
    private final CaptureSelection selection;
    private final long run;
    private final String slice;
    private final Limits limits;
    private final Deque<Manifest.ManifestEntry> ahead = new ArrayDeque<>();
    private List<Long> complete = new ArrayList<>();
    private long ordinal;
    private String position = Archive.START;
    private long number;
    private @Nullable ContainerReading reading;

    /** Of a slice, where nothing of it has been read; {@code limits} are what no archive may ask for more of. */
    public CaptureReader(Manifest manifest, CaptureSelection selection, long run, String slice, Limits limits) {
        this.manifest = manifest;
        this.selection = selection;
        this.run = run;
        this.slice = slice;
        this.limits = limits;
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

    /** What comes next in the slice, null at its end. The position is behind it then. */
    @Override
    public @Nullable ReadItem read() {
        for (Manifest.ManifestEntry entry = current(); entry != null; entry = current()) {
            try {
                ContainerReading open = opened(entry);
                ArchiveItem item = open.next();
                if (item != null) {
                    if (entry.whole()) {
                        requireMount(entry, item);
                    }
                    number++;
                    position = open.position();
                    return new ReadItem(item, ordinal, number, !entry.whole());
                }
                leave();
            } catch (IOException e) {
                if (entry.whole()) {
                    MountCheck.requireThere(entry.container(), e);
                }
                var failure = new ReadItem(Archive.unreadable(entry.container(), e), ordinal, number + 1, false);
                leave();
                return failure;
            }
        }
        return null;
    }

    /** Places of the manifest whose end was met since this was last asked. */
    public List<Long> takeComplete() {
        List<Long> taken = complete;
        complete = new ArrayList<>();
        return taken;
    }

    /** Damage may be no more than the end of the connection to a share. */
    private static void requireMount(Manifest.ManifestEntry entry, ArchiveItem item) {
        if (item instanceof Damage || (item instanceof Capture capture && capture.damage() != null)) {
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
            begin(entry.ordinal());
        }
        return entry;
    }

    private void begin(long place) {
        ordinal = place;
        position = Archive.START;
        number = 0;
    }

    private ContainerReading opened(Manifest.ManifestEntry entry) throws IOException {
        if (reading == null) {
            String container = entry.container();
            reading = entry.whole()
                    ? new ContainerReading.Whole(Archive.open(container, entry.split(), position, limits))
                    : new ContainerReading.Picked(
                            container, ContainerReading.opened(container, limits), selection.open(run, container));
        }
        return reading;
    }

    private void leave() {
        close();
        complete.add(ordinal);
        ahead.poll();
        begin(ordinal + 1);
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
