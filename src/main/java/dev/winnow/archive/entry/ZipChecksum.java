package dev.winnow.archive.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An entry's bytes, held to the checksum that the zip gives; in a stream it may come only behind the bytes. */
final class ZipChecksum extends CheckedInputStream {
    private final ZipArchiveEntry entry;

    ZipChecksum(InputStream in, ZipArchiveEntry entry) {
        super(in, new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? end() : b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        return n < 0 ? end() : n;
    }

    private int end() throws IOException {
        // The library gives -1 where the zip gives none.
        if (entry.getCrc() >= 0 && entry.getCrc() != getChecksum().getValue()) {
            throw new ZipException("its checksum is not that of its bytes");
        }
        return -1;
    }
}
