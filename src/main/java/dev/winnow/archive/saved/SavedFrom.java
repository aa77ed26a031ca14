package dev.winnow.archive.saved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a page was fetched, as far as that is known.
 *
 * @param url the page's address, null where nothing tells it
 * @param capturedAt when it was fetched, null where nothing tells it
 */
record SavedFrom(@Nullable String url, @Nullable Instant capturedAt) {
    /** Nothing is known. */
    static final SavedFrom UNKNOWN = new SavedFrom(null, null);

    /** This one, with what it lacks taken from {@code other}. */
    SavedFrom or(SavedFrom other) {
        return new SavedFrom(url == null ? other.url : url, capturedAt == null ? other.capturedAt : capturedAt);
    }
}
