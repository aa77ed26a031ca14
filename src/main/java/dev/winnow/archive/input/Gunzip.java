package dev.winnow.archive.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks all members of a gzip file. Unlike the class that it is made of, it hands out what was unpacked right before a
 * damaged place, and does not take a pause in its input for the end of the last member.
 */
final class Gunzip extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;

    private @Nullable IOException damage;

    Gunzip(InputStream in) throws IOException {
        super(new Eager(in), BUFFER);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        long before = inf.getBytesWritten();
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            damage = e;
            long unpacked = inf.getBytesWritten() - before;
            if (unpacked <= 0 || unpacked > length) {
                throw e;
            }
            return (int) unpacked;
        }
    }

    /** Says that there is more for as long as nobody knows better: what is asked is whether another member may follow. */
    private static final class Eager extends FilterInputStream {
        Eager(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
