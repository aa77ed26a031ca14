package dev.winnow.store.outcome;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.store.run.ReadVersion;
import dev.winnow.store.run.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an outcome belongs: a capture's place and what the archive says of it, or a damaged place in a container.
 *
 * @param ordinal the container's place in the run's manifest
 * @param number counts what was met in the container, from 1; the ledger's account of what came in
 * @param site host of the address, without it the first folder below the source path
 * @param origin what the archive says of the capture
 * @param body what was read; null for a damaged place, which is no capture
 * @param rules fingerprint of the rules by hand that hold for it, empty where none does
 */
public record CaptureReference(
        long ordinal,
        long number,
        Locator locator,
        String site,
        Origin origin,
        @Nullable CapturedBody body,
        String rules) {

    /** Of what no rule by hand is for. */
    public CaptureReference(
            long ordinal, long number, Locator locator, String site, Origin origin, @Nullable CapturedBody body) {
        this(ordinal, number, locator, site, origin, body, "");
    }

    /** What a capture is read by in a run: its extractor, and the rules that hold for the capture. */
    String readBy(Run run) {
        return ReadVersion.extractor(run.extractorVersion()) + ReadVersion.suffix(rules);
    }

    /** Address that was captured, null where the archive does not say. */
    public @Nullable String url() {
        return origin.url();
    }

    /** When it was fetched, null where the archive does not say. */
    @Nullable
    Instant capturedAt() {
        return origin.capturedAt();
    }

    /** The HTTP header as captured, null where there is none. */
    @Nullable
    String contentType() {
        return origin.contentType();
    }

    /**
     * A capture's bytes, known by their hash.
     *
     * @param sha256 in hex
     * @param bytes their number
     * @param row the capture's row, null where it has none yet
     * @param displaced another capture's row that has this place, null where there is none
     */
    public record CapturedBody(
            String sha256,
            int bytes,
            @Nullable StoredRow row,
            @Nullable Long displaced) {}

    /**
     * The row that a capture has already.
     *
     * @param locator the place that it names
     * @param copy whether that place still holds the capture too, so that this is a further one
     */
    public record StoredRow(long capture, String locator, boolean copy) {}
}
