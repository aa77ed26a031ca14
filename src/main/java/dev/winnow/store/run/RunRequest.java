package dev.winnow.store.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run is begun for; its values are the run's.
 *
 * @param extractorVersion version and options of the extractor
 * @param jobFile as it was named on the command line, null where unknown
 * @param criteria what a retry or a reprocessing is to read, as JSON; null for a night
 * @param dedupe how pages with the same text are treated: NONE, EXACT or NEAR
 */
public record RunRequest(
        String job,
        RunKind kind,
        String extractorVersion,
        @Nullable String jobFile,
        @Nullable String criteria,
        String dedupe) {}
