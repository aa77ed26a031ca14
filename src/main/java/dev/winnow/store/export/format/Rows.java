package dev.winnow.store.export.format;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows in one format. Closing ends the output, and leaves the stream below open. */
public interface Rows extends Closeable {
    void write(ExportRow row) throws IOException;
}
