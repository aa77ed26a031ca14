package dev.winnow.job;

import dev.winnow.archive.Archive;
import dev.winnow.archive.Capture;
import dev.winnow.archive.Damage;
import dev.winnow.archive.Found;
import dev.winnow.archive.Limits;
import dev.winnow.archive.Passed;
import dev.winnow.store.Chosen;
import dev.winnow.store.Manifest;
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
final class PageReader implements ItemStreamReader<Sheaf> {
    private static final String ORDINAL = "ordinal";
    private static final String POSITION = "position";
    private static final String NUMBER = "number";

    private final Manifest manifest;
    private final Chosen chosen;
    private final Judge judge;
    private final long run;
    private final Limits limits;
    private final Drain drain;
    private final List<Long> complete = new ArrayList<>();
    private final Deque<Manifest.Entry> ahead = new ArrayDeque<>();
    private final String slice;
    private long ordinal;
    private String position = Archive.START;
    private long number;
    private @Nullable Reading reading;

    /** @param limits what no archive may ask for more of */
    PageReader(Manifest manifest, Chosen chosen, Judge judge, long run, String slice, Limits limits, Drain drain) {
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
    public @Nullable Sheaf read() {
        drain.goOn();
        var sheaf = new Gathered();
        for (Met met = next(sheaf); met != null; met = next(sheaf)) {
            if (met.found() instanceof Passed passed) {
                sheaf.pass(passed.kind(), met.ordinal(), met.number());
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
    private @Nullable Sheaf end() {
        drain.goOn();
        return null;
    }

    private @Nullable Met next(Gathered sheaf) {
        return sheaf.isFull() || drain.isAsked() ? null : next();
    }

    /** What was met in the container at a place of the manifest, as its {@code number}th; asked for, or on the way. */
    private record Met(Found found, long ordinal, long number, boolean chosen) {}

    /** What comes next in the slice, null at its end. The position is behind it then. */
    private @Nullable Met next() {
        for (Manifest.Entry entry = current(); entry != null; entry = current()) {
            try {
                Reading reading = opened(entry);
                Found found = reading.next();
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
                    Share.requireThere(entry.container(), e);
                }
                Met failure = new Met(Archive.unreadable(entry.container(), e), ordinal, number + 1, false);
                leave();
                return failure;
            }
        }
        return null;
    }

    /** Damage may be no more than the end of the connection to a share. */
    private static void requireShare(Manifest.Entry entry, Found found) {
        if (found instanceof Damage || (found instanceof Capture capture && capture.damage() != null)) {
            Share.requireThere(entry.container(), null);
        }
    }

    /** The container being read, else the next one of the slice; null at the slice's end. */
    private Manifest.@Nullable Entry current() {
        if (ahead.isEmpty()) {
            ahead.addAll(manifest.next(run, slice, ordinal));
        }
        Manifest.Entry entry = ahead.peek();
        if (entry != null && entry.ordinal() != ordinal) {
            ordinal = entry.ordinal();
            position = Archive.START;
            number = 0;
        }
        return entry;
    }

    private Reading opened(Manifest.Entry entry) throws IOException {
        if (reading == null) {
            String container = entry.container();
            reading = entry.whole()
                    ? new Reading.Whole(Archive.open(container, entry.stretch(), position, limits))
                    : new Reading.Picked(container, Reading.opened(container, limits), chosen.open(run, container));
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
