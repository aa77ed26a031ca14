package dev.winnow.archive;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive, of whatever kind, read capture by capture where it is: nothing is unpacked to disk. What cannot
 * be read comes back as a {@link Damage} or as a {@link Capture} that says so; only a file that cannot be opened at all
 * throws. Not for several threads at once.
 */
public final class Archive implements AutoCloseable {
    /** The position before anything was read. */
    public static final String START = Container.START;

    /** 64 MiB: seconds of work, and little to read again to find it. */
    public static final long SPLIT_SIZE = 64L << 20;

    private final Container container;
    private final Kind kind;

    private Archive(Container container, Kind kind) {
        this.container = container;
        this.kind = kind;
    }

    /** Opens at the first capture, with {@link Limits#DEFAULT}. */
    public static Archive open(String path) throws IOException {
        return open(path, START, Limits.DEFAULT);
    }

    /**
     * Opens where an earlier reading stopped.
     *
     * @param position {@link #START}, or what {@link #position()} said of the unchanged file
     * @throws NoSuchArchiveException if there is no such file
     */
    public static Archive open(String path, String position, Limits limits) throws IOException {
        return open(path, Stretch.ALL, position, limits);
    }

    /**
     * Opens a part of a large container where an earlier reading of that part stopped.
     *
     * @param stretch {@link Stretch#ALL}, or one of {@link #splits} of the unchanged file
     * @param position {@link #START}, or what {@link #position()} said of the same part
     */
    public static Archive open(String path, Stretch stretch, String position, Limits limits) throws IOException {
        Source source = Source.file(path);
        Detected detected = Detected.of(source);
        Container container = stretch.isAll()
                ? Containers.open(source, detected, position, limits)
                : new WarcContainer(source, detected.packing(), detected.kind(), position, stretch, limits);
        return new Archive(container, detected.kind());
    }

    /**
     * The parts of a file that can be read side by side, in order; {@link Stretch#ALL} alone where it is small, or can only be
     * read from its start.
     *
     * @param size wanted bytes of a part, such as {@link #SPLIT_SIZE}
     */
    public static List<Stretch> splits(String path, long size) throws IOException {
        Source source = Source.file(path);
        if (source.size() < 2 * size) {
            return List.of(Stretch.ALL);
        }
        Detected detected = Detected.of(source);
        boolean records = detected.kind() == Kind.WARC || detected.kind() == Kind.ARC;
        return records ? Stretches.find(source, detected.packing(), detected.kind(), size) : List.of(Stretch.ALL);
    }

    /** What the file is. */
    public Kind kind() {
        return kind;
    }

    /** Whether a file's name is that of a page of its own. */
    public static boolean isNamedAsPage(String path) {
        return Detected.saysPage(path.substring(path.lastIndexOf('/') + 1));
    }

    /** What to say of a file whose reading threw: it holds captures that nobody saw. */
    public static Damage unreadable(String path, IOException e) {
        String fact = "Reading failed (" + e.getClass().getSimpleName() + ")";
        return new Damage(Locator.file(path, -1), Reject.of(RejectCode.UNREADABLE_CONTAINER, fact));
    }

    /** Reads one page from a stream that has no file, such as standard input. Does not close the stream. */
    public static Capture read(InputStream in, String name, Limits limits) {
        return PageContainer.page(in, Locator.file(name, -1), limits);
    }

    /**
     * What comes next, null after the last.
     *
     * @throws IOException if nothing more can be read and what was lost cannot be told
     */
    public @Nullable Found next() throws IOException {
        return container.next();
    }

    /**
     * Leaves out what is not at these places, as far as that spares reading; more may still come. Call before the first
     * {@link #next()} of an archive that was opened at its start; {@link #position()} means nothing then.
     *
     * @param places as {@link Locator#toString()} wrote them
     */
    public void only(Collection<String> places) {
        container.only(new TreeSet<>(places));
    }

    /** Where reading goes on: after what was handed out so far. */
    public String position() {
        return container.position();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
