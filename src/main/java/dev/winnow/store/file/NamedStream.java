package dev.winnow.store.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Names the file that cannot be written; of a full disk the system says only that a disk is full. */
final class NamedStream extends FilterOutputStream {
    private final Path name;

    NamedStream(OutputStream out, Path name) {
        super(out);
        this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            var named = new FileSystemException(name.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }
}
