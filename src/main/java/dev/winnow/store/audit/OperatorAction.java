package dev.winnow.store.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 *
 * @param job null where it is unknown
 * @param run that it was about or that it began, null where there is none
 * @param site of the run, null for all of it
 * @param reason null where none was given
 * @param outcome a sentence
 */
public record OperatorAction(
        Instant at,
        String who,
        ActionName action,
        @Nullable String job,
        @Nullable Long run,
        @Nullable String site,
        @Nullable String reason,
        String outcome) {
    /** What can be done; the names are stored. */
    public enum ActionName {
        RUN,
        STOP,
        RESUME,
        PUBLISH,
        ROLLBACK,
        RETRY,
        REPROCESS
    }
}
