package dev.winnow.archive.item;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of where a capture came from; null where it does not say.
 *
 * @param form how the archive holds it
 * @param url address that was captured, without user, password, default port and fragment
 * @param contentType the HTTP header as captured
 * @param capturedAt when it was fetched; null as well where that would be in the future
 * @param status of the HTTP answer
 * @param modifiedAt when the server said that it was last changed
 * @param recordId the archive's own name for the record
 * @param payloadDigest as the archive gives it, such as {@code sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A}
 */
public record Origin(
        CaptureForm form,
        @Nullable String url,
        @Nullable String contentType,
        @Nullable Instant capturedAt,
        @Nullable Integer status,
        @Nullable Instant modifiedAt,
        @Nullable String recordId,
        @Nullable String payloadDigest) {
    /** Clocks differ, and midnight comes at another hour elsewhere. */
    private static final Duration SOON = Duration.ofDays(1);

    /**
     * Every capture gets its address and its time here, from whatever archive: the address without what is not the page's
     * own, and no time that is still to come, which is a clock's mistake.
     */
    public Origin {
        url = url == null ? null : PageAddress.clean(url);
        boolean future = capturedAt != null && capturedAt.isAfter(Instant.now().plus(SOON));
        capturedAt = future ? null : capturedAt;
    }

    /** A file of which nothing is known. */
    public static final Origin UNKNOWN = new Origin(CaptureForm.FILE, null, null, null, null, null, null, null);

    /** How an archive holds a capture. */
    public enum CaptureForm {
        /** A file or an entry of a container, without HTTP. */
        FILE,
        /** A server's answer. */
        RESPONSE,
        /** A record without HTTP. */
        RESOURCE,
        /** A record made from another one. */
        CONVERSION,
        /** A record that names an earlier one for its body. */
        REVISIT
    }

    /** A file or entry whose address, type or time is known from elsewhere. */
    public static Origin file(@Nullable String url, @Nullable String contentType, @Nullable Instant capturedAt) {
        return new Origin(CaptureForm.FILE, url, contentType, capturedAt, null, null, null, null);
    }

    /** The same, of another address. */
    public Origin at(String address) {
        return new Origin(form, address, contentType, capturedAt, status, modifiedAt, recordId, payloadDigest);
    }

    /** What a revisit says, and what only the record that it refers to knows. */
    public Origin sameAs(Origin first) {
        return new Origin(
                CaptureForm.REVISIT,
                url,
                contentType == null ? first.contentType : contentType,
                capturedAt,
                first.status,
                modifiedAt == null ? first.modifiedAt : modifiedAt,
                recordId,
                payloadDigest);
    }
}
