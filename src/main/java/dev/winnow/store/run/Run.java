package dev.winnow.store.run;

import dev.winnow.store.database.ProcessOwner;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One night's work of one job, over all its attempts.
 *
 * @param extractorVersion version and options of the extractor
 * @param attempts starts and resumes; whoever holds an older number has lost the run
 * @param containersUnchanged files that were not opened because an earlier run finished with them
 * @param gateVerdict what the audit found, null before it
 * @param failure why the last attempt failed; of a run that is at work: what it waits for; null otherwise
 * @param owner the last process that worked on it
 * @param heartbeatAt that process's last sign of life, by the database's clock
 * @param silence how long ago that was when the row was read, by the same clock
 * @param stopRequestedBy who asked the present attempt to stop, null where nobody did
 * @param kind what it reads
 * @param jobFile as it was named on the command line, null where unknown
 * @param criteria what a retry or a reprocessing was asked to read, as JSON; null for a night
 * @param dedupe how pages with the same text are treated: NONE, EXACT or NEAR
 * @param prunedAt when its details were removed, null while they are kept
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
        ProcessOwner owner,
        Instant heartbeatAt,
        Duration silence,
        @Nullable String stopRequestedBy,
        RunKind kind,
        @Nullable String jobFile,
        @Nullable String criteria,
        String dedupe,
        @Nullable Instant prunedAt) {}
