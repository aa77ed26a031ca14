package dev.winnow.extract;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page as it was captured: undecoded bytes, and what is known of them from outside. Owns its bytes; do not change them. */
public final class RawPage {
    private final byte[] body;
    private final @Nullable String url;
    private final @Nullable String contentType;
    private final @Nullable Instant capturedAt;

    /**
     * @param body the bytes, content encodings already undone
     * @param url address of the capture, null where unknown
     * @param contentType the HTTP header's value as captured ({@code text/html; charset=...}), null where there was none
     * @param capturedAt when the page was fetched; relative dates are resolved against it, null where unknown
     */
    public RawPage(byte[] body, @Nullable String url, @Nullable String contentType, @Nullable Instant capturedAt) {
        this.body = Objects.requireNonNull(body);
        this.url = url;
        this.contentType = contentType;
        this.capturedAt = capturedAt;
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
}
