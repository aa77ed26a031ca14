package dev.winnow.archive.warc;

import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.page.ContentRange;
import dev.winnow.archive.page.HttpHead;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was read of a record before it is known how it ends. Owns its bytes. */
final class RecordPayload {
    private final Origin origin;
    private final NonPage.@Nullable RecordKind nonPage;
    private final @Nullable HttpHead http;
    private final byte[] head;
    private final byte[] payload;
    private final boolean tooLarge;

    private RecordPayload(
            Origin origin,
            NonPage.@Nullable RecordKind nonPage,
            @Nullable HttpHead http,
            byte[] head,
            byte[] payload,
            boolean tooLarge) {
        this.origin = origin;
        this.nonPage = nonPage;
        this.http = http;
        this.head = head;
        this.payload = payload;
        this.tooLarge = tooLarge;
    }

    /** A record that is no page. */
    static RecordPayload nonPage(NonPage.RecordKind kind, Origin origin) {
        return new RecordPayload(origin, kind, null, new byte[0], new byte[0], false);
    }

    /** A page: its HTTP head, if it has one, as bytes too, and the rest of its block. */
    static RecordPayload page(Origin origin, @Nullable HttpHead http, byte[] head, byte[] payload, boolean tooLarge) {
        return new RecordPayload(origin, null, http, head, payload, tooLarge);
    }

    Origin origin() {
        return origin;
    }

    /** Why it is no page, null for a page. */
    NonPage.@Nullable RecordKind nonPage() {
        return nonPage;
    }

    @Nullable
    HttpHead http() {
        return http;
    }

    /** The bytes of the HTTP head, empty where there is none. */
    byte[] head() {
        return head;
    }

    /** The payload as it was captured, with all its encodings. */
    byte[] payload() {
        return payload;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the server sent a slice of the page, by the head of its answer. */
    boolean isSlice() {
        return http != null && http.status() == 206 && ContentRange.of(http).isPart();
    }

    /** Whether it was put together from slices. */
    boolean isJoined() {
        Integer status = origin.status();
        return http != null && status != null && status != http.status();
    }

    /** The same page, whole, from the slices that it was sent in: the payload without chunk sizes. */
    RecordPayload joined(byte[] all, boolean larger) {
        HttpHead whole = http == null ? null : new HttpHead(200, http.fields(), http.length());
        return new RecordPayload(origin, null, whole, head, all, larger);
    }

    /** The same page with less of its block, because the next record begins there; blank lines before it go too. */
    RecordPayload cutTo(long blockLength) {
        int end = (int) Math.max(0, Math.min(payload.length, blockLength - head.length));
        while (end > 0 && (payload[end - 1] == '\n' || payload[end - 1] == '\r')) {
            end--;
        }
        return new RecordPayload(origin, nonPage, http, head, Arrays.copyOf(payload, end), false);
    }

    /** The same page with more of it, from the records that continue it. */
    RecordPayload with(byte[] more, boolean larger) {
        byte[] all = Arrays.copyOf(payload, payload.length + more.length);
        System.arraycopy(more, 0, all, payload.length, more.length);
        return new RecordPayload(origin, nonPage, http, head, all, larger);
    }
}
