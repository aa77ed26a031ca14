package dev.winnow.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The bytes behind a record's head, as many as the head says, if there are so many. */
final class Block {
    private static final int STEP = 1 << 14;

    private final RecordInput input;
    private final Kind kind;
    private final long length;
    private long read;
    private boolean ended;

    Block(RecordInput input, Kind kind, long length) {
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
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(left(), STEP));
        byte[] buffer = new byte[STEP];
        while (out.size() < most && left() > 0) {
            int n = input.read(buffer, 0, (int) Math.min(STEP, Math.min(left(), most - out.size())));
            if (n < 0) {
                ended = !input.continues(kind);
            } else {
                read += n;
                out.write(buffer, 0, n);
            }
        }
        return out.toByteArray();
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
