package dev.winnow.store.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows in one format. Closing ends the output, and leaves the stream below open. */
interface Rows extends Closeable {
    void write(Row row) throws IOException;
}
