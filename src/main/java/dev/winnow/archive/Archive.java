package dev.winnow.archive;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Container;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NoSuchArchiveException;
import dev.winnow.archive.item.Split;
import dev.winnow.archive.warc.SplitFinder;
import dev.winnow.archive.warc.WarcContainer;
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
    private final ArchiveFormat kind;

    private Archive(Container container, ArchiveFormat kind) {
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
        return open(path, Split.ALL, position, limits);
    }

    /**
     * Opens a part of a large container where an earlier reading of that part stopped.
     *
     * @param split {@link Split#ALL}, or one of {@link #splits} of the unchanged file
     * @param position {@link #START}, or what {@link #position()} said of the same part
     */
    public static Archive open(String path, Split split, String position, Limits limits) throws IOException {
        ByteSource source = ByteSource.file(path);
        DetectedFormat detected = DetectedFormat.of(source);
        Container container = split.isAll()
                ? ContainerOpener.open(source, detected, position, limits)
                : new WarcContainer(source, detected.packing(), detected.kind(), position, split, limits);
        return new Archive(container, detected.kind());
    }

    /**
     * The parts of a file that can be read side by side, in order; {@link Split#ALL} alone where it is small, or can only be
     * read from its start.
     *
     * @param size wanted bytes of a part, such as {@link #SPLIT_SIZE}
     */
    public static List<Split> splits(String path, long size) throws IOException {
        ByteSource source = ByteSource.file(path);
        if (source.size() < 2 * size) {
            return List.of(Split.ALL);
        }
        DetectedFormat detected = DetectedFormat.of(source);
        boolean records = detected.kind() == ArchiveFormat.WARC || detected.kind() == ArchiveFormat.ARC;
        return records ? SplitFinder.find(source, detected.packing(), detected.kind(), size) : List.of(Split.ALL);
    }

    /** What the file is. */
    public ArchiveFormat kind() {
        return kind;
    }

    /** Whether a file's name is that of a page of its own. */
    public static boolean isNamedAsPage(String path) {
        return DetectedFormat.saysPage(path.substring(path.lastIndexOf('/') + 1));
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
    public @Nullable ArchiveItem next() throws IOException {
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
