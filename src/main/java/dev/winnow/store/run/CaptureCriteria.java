package dev.winnow.store.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which captures a run reads that does not read what is new. Null chooses all.
 *
 * @param code rejects with this code (for a retry)
 * @param site as {@code capture.site}
 * @param container path of the file that holds them
 * @param maxAttempts rejects that fewer runs have rejected (for a retry); 0 for any
 * @param sinceRun last read by this run or a later one (for a reprocessing)
 * @param since last read by a run that started then or later (for a reprocessing)
 * @param extractorBefore last read by an extractor before this version (for a reprocessing)
 */
public record CaptureCriteria(
        @Nullable String code,
        @Nullable String site,
        @Nullable String container,
        int maxAttempts,
        @Nullable Long sinceRun,
        @Nullable Instant since,
        @Nullable String extractorBefore) {

    /** Of rejects. */
    public static CaptureCriteria ofRejects(
            @Nullable String code, @Nullable String site, @Nullable String container, int maxAttempts) {
        return new CaptureCriteria(code, site, container, maxAttempts, null, null, null);
    }

    /** The same, of rejects that fewer runs have rejected; 0 for any. */
    public CaptureCriteria upTo(int attempts) {
        return new CaptureCriteria(code, site, container, attempts, sinceRun, since, extractorBefore);
    }

    /** Of captures that an extractor has read. */
    public static CaptureCriteria ofCaptures(
            @Nullable String site, @Nullable Long sinceRun, @Nullable Instant since, @Nullable String extractorBefore) {
        return new CaptureCriteria(null, site, null, 0, sinceRun, since, extractorBefore);
    }

    /** As a run's row keeps it. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** Back from a run's row. */
    public static CaptureCriteria of(String json) {
        return JsonMapper.shared().readValue(json, CaptureCriteria.class);
    }
}
