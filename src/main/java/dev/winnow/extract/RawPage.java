package dev.winnow.extract;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was captured: undecoded bytes, and what is known of them from outside. All but the bytes may be unknown, which
 * is null; the more is given, the better links, dates and character sets are read.
 *
 * <p>The bytes are not copied, on the way in nor out. Whoever makes a page hands them over: as long as nobody changes them, a
 * page can be shared between threads.
 */
public final class RawPage {
    private final byte[] body;
    private final @Nullable String url;
    private final @Nullable String contentType;
    private final @Nullable Instant capturedAt;

    /**
     * A page, with what is known of it.
     *
     * @param body the bytes, with gzip or another content encoding already undone; not copied
     * @param url address that the page was fetched from, such as {@code https://example.org/story}; relative links are
     *     resolved against it, null where unknown; what is no address does no harm
     * @param contentType the value of the HTTP header {@code Content-Type}, such as {@code text/html; charset=utf-8}, null
     *     where there was none; what the bytes themselves show is believed more
     * @param capturedAt when the page was fetched: no date of the page is believed that lies more than a day after it, and
     *     relative ones ("two hours ago") count back from it; null where unknown, and relative dates are then not read
     */
    public RawPage(byte[] body, @Nullable String url, @Nullable String contentType, @Nullable Instant capturedAt) {
        this.body = Objects.requireNonNull(body);
        this.url = url;
        this.contentType = contentType;
        this.capturedAt = capturedAt;
    }

    /**
     * The bytes themselves.
     *
     * @return no copy; do not change it
     */
    public byte[] body() {
        return body;
    }

    /**
     * Where it came from.
     *
     * @return the address, null where unknown
     */
    public @Nullable String url() {
        return url;
    }

    /**
     * What the server called it.
     *
     * @return the header's value, null where there was none
     */
    public @Nullable String contentType() {
        return contentType;
    }

    /**
     * When it was fetched.
     *
     * @return the time, null where unknown
     */
    public @Nullable Instant capturedAt() {
        return capturedAt;
    }
}
