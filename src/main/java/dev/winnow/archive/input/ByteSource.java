package dev.winnow.archive.input;

import dev.winnow.archive.item.FileNames;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NoSuchArchiveException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one container or page: a file, a part of one (an entry that is stored as it is), or a stream that comes out
 * of another container and can be read only once. Not for several threads at once.
 */
public final class ByteSource {
    private static final int BUFFER = 1 << 16;

    private static final int LONGEST_NAME = 1024;

    private final Locator place;
    private final @Nullable Path file;
    private final long start;
    private final long size;
    private final @Nullable InputStream once;

    private ByteSource(Locator place, @Nullable Path file, long start, long size, @Nullable InputStream once) {
        this.place = place;
        this.file = file;
        this.start = start;
        this.size = size;
        this.once = once;
    }

    /**
     * The bytes of a file.
     *
     * @throws NoSuchArchiveException if there is no such file
     */
    public static ByteSource file(String path) throws IOException {
        Path file = FileNames.path(path);
        try {
            long size = Files.size(file);
            return new ByteSource(Locator.file(path, size), file, 0, size, null);
        } catch (NoSuchFileException e) {
            throw new NoSuchArchiveException(path);
        }
    }

    /** A stream without a file; {@code place} says where it comes from, its length how long it is, if that is known. */
    public static ByteSource stream(InputStream in, Locator place) {
        return new ByteSource(place, null, 0, place.length(), new BufferedInputStream(in, BUFFER));
    }

    /**
     * An entry that this file holds as it is, not packed: it can be read from any place, like a file.
     *
     * @param first its first byte in this source
     */
    public ByteSource part(Locator entry, long first, long bytes) {
        return new ByteSource(entry, Objects.requireNonNull(file), start + first, bytes, null);
    }

    /** Where this is. */
    public Locator place() {
        return place;
    }

    /** The last name of the file or entry: what it claims to be. */
    public String name() {
        String path = place.entry() == null ? place.container() : place.entry();
        int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
        // Of a name that no file system would take, the end is enough.
        return path.substring(Math.max(start, path.length() - LONGEST_NAME));
    }

    /** In bytes, -1 where only reading to the end would tell. */
    public long size() {
        return size;
    }

    /** Whether {@link #from} can be called more than once and for any place. */
    public boolean isSeekable() {
        return file != null;
    }

    /** The first bytes, fewer where it ends before; they stay to be read. */
    public byte[] head(int bytes) throws IOException {
        if (once != null) {
            once.mark(bytes);
            byte[] head = once.readNBytes(bytes);
            once.reset();
            return head;
        }
        try (InputStream in = from(0)) {
            return in.readNBytes(bytes);
        }
    }

    /** The first bytes as a stream; they stay to be read. */
    public InputStream start(int bytes) throws IOException {
        return once == null ? from(0) : new ByteArrayInputStream(head(bytes));
    }

    /** What comes out where the whole of this is packed; where it is not, this. */
    public ByteSource unpacked(Packing packing, Limits limits) throws IOException {
        if (packing == Packing.NONE) {
            return this;
        }
        BoundedInputStream in =
                BoundedInputStream.builder().setInputStream(from(0)).get();
        InputStream unpacked = new ExpansionGuard(limits).watch(packing.unpack(in), in::getCount);
        return stream(unpacked, new Locator(place.container(), place.entry(), place.offset(), -1));
    }

    /** Whether this is a file, from its first byte to its last. */
    public boolean isWholeFile() throws IOException {
        return file != null && start == 0 && size == Files.size(file);
    }

    /**
     * The bytes from a place on, buffered. The caller closes it; where the source can be read only once, that closes the
     * stream it was made of.
     *
     * @param first 0 for all of them
     */
    public InputStream from(long first) throws IOException {
        if (once != null) {
            once.skipNBytes(first);
            return once;
        }
        FileChannel channel = channel();
        channel.position(start + first);
        InputStream in = Channels.newInputStream(channel);
        boolean part = start > 0 || size < channel.size();
        return new BufferedInputStream(part ? bounded(in, size - first) : in, BUFFER);
    }

    /** The whole file that this is, or is a part of; only where it can be read from any place. */
    public FileChannel channel() throws IOException {
        return FileChannel.open(Objects.requireNonNull(file));
    }

    /** Its first byte in {@link #channel()}. */
    public long start() {
        return start;
    }

    private static InputStream bounded(InputStream in, long bytes) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(Math.max(0, bytes))
                .get();
    }
}
