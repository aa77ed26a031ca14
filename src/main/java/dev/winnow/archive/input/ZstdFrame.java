package dev.winnow.archive.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The raw bytes of exactly one zstd frame, found by walking its block headers as RFC 8878, section 3.1.1 lays them out: a
 * decoder alone would read on into the next frame, and records are addressed by theirs.
 */
public final class ZstdFrame extends InputStream {
    private static final int RLE = 1;

    private final InputStream in;
    private final boolean checksum;
    /** The block header that is being handed out, and how much of it is. */
    private final byte[] pending = new byte[3];

    private int given = 3;
    private long chunk;
    private boolean last;
    private boolean ended;

    /** @param in stands at a frame; marks are used to look at its header */
    public ZstdFrame(RawInput in) throws IOException {
        this.in = in;
        byte[] head = in.peek(18);
        if (head.length < 6) {
            throw new EOFException("the frame ends in its header");
        }
        int descriptor = head[4] & 0xff;
        boolean single = (descriptor & 0x20) != 0;
        int[] sizes = {single ? 1 : 0, 2, 4, 8};
        int[] dictionaries = {0, 1, 2, 4};
        this.checksum = (descriptor & 4) != 0;
        this.chunk = 5L + (single ? 0 : 1) + dictionaries[descriptor & 3] + sizes[descriptor >> 6];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (given < 3) {
            int n = Math.min(length, 3 - given);
            System.arraycopy(pending, given, bytes, from, n);
            given += n;
            return n;
        }
        if (chunk == 0 && !nextChunk()) {
            return -1;
        }
        if (given < 3) {
            return read(bytes, from, length);
        }
        int n = in.read(bytes, from, (int) Math.min(length, chunk));
        if (n < 0) {
            throw new EOFException("the frame ends in a block");
        }
        chunk -= n;
        return n;
    }

    /** Reads the next block's header, which is handed out too; after the last block, the checksum is left. */
    private boolean nextChunk() throws IOException {
        if (ended) {
            return false;
        }
        if (last) {
            ended = true;
            chunk = checksum ? 4 : 0;
            return checksum;
        }
        if (in.readNBytes(pending, 0, 3) < 3) {
            throw new EOFException("the frame ends between blocks");
        }
        int header = (pending[0] & 0xff) | (pending[1] & 0xff) << 8 | (pending[2] & 0xff) << 16;
        last = (header & 1) != 0;
        chunk = (header >> 1 & 3) == RLE ? 1 : header >> 3;
        given = 0;
        return true;
    }
}
