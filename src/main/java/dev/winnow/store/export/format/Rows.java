package dev.winnow.store.export.format;

import dev.winnow.store.article.Articles;
import java.io.Closeable;
import java.io.IOException;

/** Writes rows in one format. Closing ends the output, and leaves the stream below open. */
public interface Rows extends Closeable {
    /** Told before the first row, where a format says in itself which moment it shows. */
    default void begin(Articles.Moment moment) {}

    void write(ExportRow row) throws IOException;
}
