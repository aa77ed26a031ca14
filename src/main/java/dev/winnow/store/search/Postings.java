package dev.winnow.store.search;

import java.io.ByteArrayOutputStream;

/** The versions that hold a word, each with how often: ascending numbers, each as its difference to the one before. */
final class Postings {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8);
    private long last;
    private int versions;

    /** @param version greater than the one before */
    void add(long version, int count) {
        write(version - last);
        write(count);
        last = version;
        versions++;
    }

    int versions() {
        return versions;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void write(long number) {
        long rest = number;
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Takes what was added. */
    interface PostingSink {
        void posting(long version, int count);
    }

    static void each(byte[] bytes, PostingSink sink) {
        var reader = new Reader(bytes);
        long version = 0;
        while (reader.place < bytes.length) {
            version += reader.next();
            sink.posting(version, (int) reader.next());
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int place;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long number = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[place++];
                number |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return number;
        }
    }
}
