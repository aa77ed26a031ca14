package dev.winnow.store.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs left of a capture.
 *
 * @param capture its row
 * @param locator its place as last seen
 * @param container the file that holds that place
 * @param url address that was captured, null where the archive does not say
 * @param capturedAt when it was fetched, null where the archive does not say
 * @param bodySha256 of the body as last read
 * @param outcome what the last reading gave, as {@code capture.outcome}
 * @param rules fingerprint of the rules by hand that it was read by, empty where none held
 * @param version its newest version, null where it never gave an article
 */
public record StoredCapture(
        long capture,
        String locator,
        String container,
        @Nullable String url,
        @Nullable Instant capturedAt,
        String bodySha256,
        String outcome,
        String rules,
        @Nullable StoredVersion version) {

    /**
     * The newest version of an article that a capture gave, published or not.
     *
     * @param resultSha256 of everything extracted
     */
    public record StoredVersion(long id, String resultSha256) {}

    /** Whether its last reading gave an article, so that the newest version is what it says. */
    public boolean speaks() {
        return version != null && (outcome.equals("ARTICLE") || outcome.equals("DUPLICATE"));
    }

    /** Whether an earlier run read these very bytes, and they are in the archive still. */
    public boolean hasRead(String body) {
        return bodySha256.equals(body) && !outcome.equals("GONE");
    }
}
