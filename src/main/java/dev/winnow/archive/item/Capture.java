package dev.winnow.archive.item;

import dev.winnow.reject.Reject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page as an archive holds it: its bytes, and where they came from. Owns its bytes; do not change them. */
public final class Capture implements ArchiveItem {
    private final Locator locator;
    private final byte[] body;
    private final Origin origin;
    private final @Nullable Reject damage;
    private final byte[] head;

    /**
     * @param locator where the bytes are
     * @param body the bytes, compression and content encodings undone
     * @param origin what the archive says of them
     * @param damage what is wrong with the bytes ({@code body} is then what could be read), null where they are whole
     */
    public Capture(Locator locator, byte[] body, Origin origin, @Nullable Reject damage) {
        this(locator, body, origin, damage, new byte[0]);
    }

    /** @param head the bytes of the HTTP head, empty where there is none */
    public Capture(Locator locator, byte[] body, Origin origin, @Nullable Reject damage, byte[] head) {
        this.locator = Objects.requireNonNull(locator);
        this.body = Objects.requireNonNull(body);
        this.origin = Objects.requireNonNull(origin);
        this.damage = damage;
        this.head = head;
    }

    /** The same capture, as of another address. */
    public Capture at(String address) {
        return new Capture(locator, body, origin.at(address), damage, head);
    }

    @Override
    public Locator locator() {
        return locator;
    }

    public byte[] body() {
        return body;
    }

    /** The head of the HTTP answer, byte for byte as captured, with its blank line; empty where the archive has none. */
    public byte[] head() {
        return head;
    }

    public Origin origin() {
        return origin;
    }

    /** Address that was captured, null where the archive does not say. */
    public @Nullable String url() {
        return origin.url();
    }

    /** The HTTP header as captured, null where there is none. */
    public @Nullable String contentType() {
        return origin.contentType();
    }

    /** When it was fetched, null where the archive does not say. */
    public @Nullable Instant capturedAt() {
        return origin.capturedAt();
    }

    /** Why these bytes must not pass for the whole page, null where they are whole. */
    public @Nullable Reject damage() {
        return damage;
    }
}
