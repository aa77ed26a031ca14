package dev.winnow.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive, read capture by capture. What is damaged comes back as a {@link Capture} that says so; only a
 * file that cannot be opened at all throws. Not for several threads at once.
 */
public final class Archive implements AutoCloseable {
    /** Bytes of a capture's body that are kept in memory at most, compression undone: 32 MiB. */
    public static final int DEFAULT_MAX_BYTES = 32 << 20;

    private final String path;
    private final int maxBytes;
    private final long size;
    private final InputStream in;
    private long position;

    private Archive(String path, long position, int maxBytes) throws IOException {
        Path file = Path.of(path);
        this.path = path;
        this.position = position;
        this.maxBytes = maxBytes;
        this.in = open(file, path);
        this.size = Files.size(file);
    }

    /** Opens at the first capture, with {@link #DEFAULT_MAX_BYTES}. */
    public static Archive open(String path) throws IOException {
        return open(path, 0);
    }

    /**
     * Opens where an earlier reading stopped.
     *
     * @param position 0, or what {@link #position()} said of the unchanged file
     * @throws NoSuchArchiveException if there is no such file
     */
    public static Archive open(String path, long position) throws IOException {
        return open(path, position, DEFAULT_MAX_BYTES);
    }

    /**
     * Opens where an earlier reading stopped, with a limit of one's own.
     *
     * @param maxBytes a larger body is cut here and marked as too large, so that no capture can exhaust the memory
     */
    public static Archive open(String path, long position, int maxBytes) throws IOException {
        return new Archive(path, position, maxBytes);
    }

    /** Reads one page from a stream that has no file, such as standard input. Does not close the stream. */
    public static Capture read(InputStream in, String name, int maxBytes) {
        Body body = Body.read(in, maxBytes);
        return new Capture(Locator.file(name, -1), body.bytes(), null, null, null, body.damage());
    }

    private static InputStream open(Path file, String path) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new NoSuchArchiveException(path);
        }
    }

    /**
     * The next capture, null after the last one.
     *
     * @throws IOException if nothing more can be read and what was lost cannot be told
     */
    public @Nullable Capture next() throws IOException {
        if (position > 0) {
            return null;
        }
        Body body = Body.read(in, maxBytes);
        // An empty file holds one capture as well (an empty one), so its end must differ from its start.
        position = Math.max(1, size);
        return new Capture(Locator.file(path, size), body.bytes(), null, null, null, body.damage());
    }

    /** Where reading goes on: after the captures handed out so far. */
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
