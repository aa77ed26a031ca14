package dev.winnow.archive.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A buffered stream that knows where it is, through marks and resets too. */
public final class RawInput extends FilterInputStream {
    private long position;
    private long marked;

    /** @param in supports marks */
    public RawInput(InputStream in, long position) {
        super(in);
        this.position = position;
    }

    /** Of the next byte. */
    public long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        position += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = in.read(bytes, from, length);
        position += Math.max(0, n);
        return n;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long n = in.skip(bytes);
        position += n;
        return n;
    }

    @Override
    public synchronized void mark(int limit) {
        marked = position;
        super.mark(limit);
    }

    @Override
    public synchronized void reset() throws IOException {
        super.reset();
        position = marked;
    }

    /** The next bytes, fewer at the end; they stay to be read. */
    public byte[] peek(int bytes) throws IOException {
        mark(bytes);
        byte[] peeked = readNBytes(bytes);
        reset();
        return peeked;
    }
}
