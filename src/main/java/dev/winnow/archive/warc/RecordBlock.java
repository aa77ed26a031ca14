package dev.winnow.archive.warc;

import dev.winnow.archive.item.ArchiveFormat;
import java.io.IOException;
import java.util.Arrays;

/** The bytes behind a record's head, as many as the head says, if there are so many. */
final class RecordBlock {
    private static final int STEP = 1 << 16;

    private final RecordInput input;
    private final ArchiveFormat kind;
    private final long length;
    private long read;
    private boolean ended;

    RecordBlock(RecordInput input, ArchiveFormat kind, long length) {
        this.input = input;
        this.kind = kind;
        this.length = length;
    }

    long length() {
        return length;
    }

    /** Bytes that are left of it, as the head says. */
    long left() {
        return ended ? 0 : length - read;
    }

    /** Bytes that the head promises and the archive does not have; known once all was read or passed over. */
    long missing() {
        return ended ? length - read : 0;
    }

    /** The next bytes, which stay. */
    byte[] peek(int bytes) {
        return input.peek((int) Math.min(bytes, left()));
    }

    /** The next bytes, at most so many; fewer where it ends before. */
    byte[] read(int most) throws IOException {
        // A head that lies costs no more than a step; what is there doubles it.
        byte[] bytes = new byte[(int) Math.min(STEP, Math.min(left(), most))];
        int size = 0;
        while (size < most && left() > 0) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, Math.min(size + left(), most)));
            }
            int n = input.read(bytes, size, (int) Math.min(bytes.length - size, left()));
            if (n < 0) {
                ended = !input.continues(kind);
            } else {
                read += n;
                size += n;
            }
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    /** Passes over the rest. */
    void skip() throws IOException {
        while (left() > 0) {
            long wanted = left();
            long skipped = input.skip(wanted);
            read += skipped;
            ended = skipped < wanted && !input.continues(kind);
        }
    }
}
