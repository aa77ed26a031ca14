package dev.winnow.archive.input;

import dev.winnow.archive.item.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Watches how much comes out of how little, and ends the reading where no honest archive would go: the way of zip bombs.
 * Counts over all that is read of one container, since the entries of a bomb may share their bytes.
 */
public final class ExpansionGuard {
    /** Little data may be as repetitive as it likes: 1 MiB. */
    private static final long FREE = 1 << 20;

    private final int ratio;

    public ExpansionGuard(Limits limits) {
        this.ratio = limits.ratio();
    }

    /** Thrown where more comes out than the limit allows. The message is a fact for an operator, without full stop. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;

        private Exceeded(int ratio) {
            super("It unpacks to more than " + ratio + " times its size, as zip bombs do");
        }
    }

    /**
     * The same bytes, as long as they stay within the ratio.
     *
     * @param packed how many packed bytes they come from, or have come from so far
     */
    public InputStream watch(InputStream in, LongSupplier packed) {
        return new Watched(in, packed);
    }

    private final class Watched extends FilterInputStream {
        private final LongSupplier packed;
        private long count;

        Watched(InputStream in, LongSupplier packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = Unreadable.guard(super::read);
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = Unreadable.guard(() -> super.read(buffer, offset, length));
            counted(n);
            return n;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long n = Unreadable.guard(() -> super.skip(bytes));
            counted(n);
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void counted(long bytes) throws IOException {
            count += Math.max(0, bytes);
            if (count > FREE && count / ratio > packed.getAsLong()) {
                throw new Exceeded(ratio);
            }
        }
    }
}
