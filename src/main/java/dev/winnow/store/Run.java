package dev.winnow.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One night's work of one job, over all its attempts.
 *
 * @param extractorVersion version and options of the extractor
 * @param containersUnchanged files that were not opened because an earlier run finished with them
 * @param gateVerdict what the audit found, null before it
 * @param failure why the last attempt failed, null otherwise
 * @param owner the last process that worked on it
 * @param heartbeatAt that process's last sign of life
 */
public record Run(
        long id,
        String job,
        RunState state,
        String extractorVersion,
        int attempts,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant publishedAt,
        long containersUnchanged,
        @Nullable String gateVerdict,
        @Nullable String failure,
        Owner owner,
        Instant heartbeatAt) {}
