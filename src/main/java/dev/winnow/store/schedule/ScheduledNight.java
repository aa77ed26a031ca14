package dev.winnow.store.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A night that a schedule named.
 *
 * @param night when it was to start
 * @param run that it was, null where none began
 * @param sentence what became of it
 */
public record ScheduledNight(
        String job,
        Instant night,
        Outcome outcome,
        @Nullable Long run,
        String sentence) {
    /** What became of it; the names are stored. */
    public enum Outcome {
        STARTED,
        /** It started after its time. */
        LATE,
        /** Its time had passed, and the job leaves such nights out. */
        SKIPPED,
        /** The job was running. */
        BUSY,
        /** It could not start. */
        FAILED
    }
}
