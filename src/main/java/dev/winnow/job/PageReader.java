package dev.winnow.job;

import dev.winnow.archive.Archive;
import dev.winnow.archive.Capture;
import dev.winnow.archive.Locator;
import dev.winnow.store.Manifest;
import dev.winnow.store.Outcome;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private static final String SLICE = "slice";

    private final Manifest manifest;
    private final Judge judge;
    private final long run;
    private final int maxBytes;
    private final Deque<Manifest.Entry> ahead = new ArrayDeque<>();
    private String slice = "";
    private long ordinal;
    private long position;
    private long number;
    private @Nullable Archive archive;

    /** @param maxBytes larger pages are cut there and rejected */
    PageReader(Manifest manifest, Judge judge, long run, int maxBytes) {
        this.manifest = manifest;
        this.judge = judge;
        this.run = run;
        this.maxBytes = maxBytes;
    }

    /** The context of a slice that has not started. */
    static ExecutionContext start(String slice) {
        var context = new ExecutionContext();
        context.putString(SLICE, slice);
        return context;
    }

    @Override
    public void open(ExecutionContext context) {
        slice = context.getString(SLICE);
        ordinal = context.getLong(ORDINAL, 0);
        position = context.getLong(POSITION, 0);
        number = context.getLong(NUMBER, 0);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ORDINAL, ordinal);
        context.putLong(POSITION, position);
        context.putLong(NUMBER, number);
    }

    @Override
    public @Nullable Sheaf read() {
        var outcomes = new ArrayList<Outcome>();
        long characters = 0;
        long start = System.nanoTime();
        while (outcomes.size() < Sheaf.MOST_PAGES
                && characters < Sheaf.MOST_CHARACTERS
                && System.nanoTime() - start < Sheaf.MOST_NANOS) {
            Outcome outcome = next();
            if (outcome == null) {
                break;
            }
            outcomes.add(outcome);
            characters += weight(outcome);
        }
        return outcomes.isEmpty() ? null : new Sheaf(outcomes);
    }

    private static long weight(Outcome outcome) {
        return outcome instanceof Outcome.Written written
                ? (long) written.article().content().text().length()
                        + written.article().content().markdown().length()
                        + written.article().content().html().length()
                : 0;
    }

    private @Nullable Outcome next() {
        for (Manifest.Entry entry = current(); entry != null; entry = current()) {
            try {
                Capture capture = opened(entry).next();
                if (capture != null) {
                    number++;
                    position = opened(entry).position();
                    return judge.of(capture, ordinal, number);
                }
                leave();
            } catch (IOException e) {
                return damaged(entry, e);
            }
        }
        return null;
    }

    private Outcome damaged(Manifest.Entry entry, IOException e) {
        var place = new Locator(entry.container(), null, position, -1);
        Outcome outcome = judge.damaged(place, e.getClass().getSimpleName(), ordinal, number + 1);
        leave();
        return outcome;
    }

    /** The container being read, else the next one of the slice; null at the slice's end. */
    private Manifest.@Nullable Entry current() {
        if (ahead.isEmpty()) {
            ahead.addAll(manifest.next(run, slice, ordinal));
        }
        Manifest.Entry entry = ahead.peek();
        if (entry != null && entry.ordinal() != ordinal) {
            ordinal = entry.ordinal();
            position = 0;
            number = 0;
        }
        return entry;
    }

    private Archive opened(Manifest.Entry entry) throws IOException {
        if (archive == null) {
            archive = Archive.open(entry.container(), position, maxBytes);
        }
        return archive;
    }

    private void leave() {
        close();
        ahead.poll();
        ordinal++;
        position = 0;
        number = 0;
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("an archive file could not be closed", e);
        } finally {
            archive = null;
        }
    }
}
