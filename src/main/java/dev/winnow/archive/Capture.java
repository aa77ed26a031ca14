package dev.winnow.archive;

import dev.winnow.reject.Reject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page as an archive holds it: its bytes, and where they came from. Owns its bytes; do not change them. */
public final class Capture {
    private final Locator locator;
    private final byte[] body;
    private final @Nullable String url;
    private final @Nullable String contentType;
    private final @Nullable Instant capturedAt;
    private final @Nullable Reject damage;

    /**
     * @param locator where the bytes are
     * @param body the bytes, compression and content encodings undone
     * @param url address that was captured, null where the archive does not say
     * @param contentType the HTTP header as captured, null where there is none
     * @param capturedAt when it was fetched, null where the archive does not say
     * @param damage what is wrong with the bytes ({@code body} is then what could be read), null where they are whole
     */
    public Capture(
            Locator locator,
            byte[] body,
            @Nullable String url,
            @Nullable String contentType,
            @Nullable Instant capturedAt,
            @Nullable Reject damage) {
        this.locator = Objects.requireNonNull(locator);
        this.body = Objects.requireNonNull(body);
        this.url = url;
        this.contentType = contentType;
        this.capturedAt = capturedAt;
        this.damage = damage;
    }

    /** The same capture, as of another address. */
    public Capture at(String address) {
        return new Capture(locator, body, address, contentType, capturedAt, damage);
    }

    public Locator locator() {
        return locator;
    }

    public byte[] body() {
        return body;
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public @Nullable Instant capturedAt() {
        return capturedAt;
    }

    /** Why these bytes must not pass for the whole page, null where they are whole. */
    public @Nullable Reject damage() {
        return damage;
    }
}
