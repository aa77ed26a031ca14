package dev.winnow.archive.entry;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of one zip or tar, in its order, which is the same each time it is opened. */
public interface Entries extends Closeable {
    /**
     * The next entry, or a place between two that cannot be read; null after the last. What the entry before it left
     * unread is passed over.
     *
     * @throws IOException if nothing more can be read
     */
    @Nullable
    ContainerEntry next() throws IOException;

    /**
     * Passes over the next {@code count}.
     *
     * @return whether there were as many; after no there is nothing more to read
     */
    default boolean skip(long count) {
        try {
            for (long i = 0; i < count; i++) {
                if (next() == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            // It was reported when the container was read that far for the first time.
            return false;
        }
    }
}
