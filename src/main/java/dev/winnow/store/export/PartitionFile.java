package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportRow;
import dev.winnow.store.export.format.Rows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One file of an export in parts, while it is written. */
final class PartitionFile implements Rows {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final Hashing hashing;
    private final OutputStream compressed;
    private final Rows rows;

    /** Begins what is written into a stream. */
    interface RowsOpener {
        Rows open(OutputStream out) throws IOException;
    }

    /** @throws java.nio.file.FileAlreadyExistsException where another part is of the same name: nothing is written over */
    PartitionFile(Path path, Compression compression, RowsOpener opener) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        hashing = new Hashing(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        compressed = new BufferedOutputStream(compression.over(hashing), BUFFER);
        rows = opener.open(compressed);
    }

    @Override
    public void begin(Articles.Moment moment) {
        rows.begin(moment);
    }

    @Override
    public void write(ExportRow row) throws IOException {
        rows.write(row);
    }

    @Override
    public void close() throws IOException {
        try (channel;
                compressed) {
            rows.close();
            compressed.close();
            // A rename that survives a power failure must not lead to a file whose bytes did not.
            channel.force(true);
        }
    }

    long bytes() {
        return hashing.bytes();
    }

    /** In hex; call once, when it is closed. */
    String sha256() {
        return hashing.sha256();
    }
}
