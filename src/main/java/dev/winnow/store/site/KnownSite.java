package dev.winnow.store.site;

import java.time.Instant;

/**
 * A site that runs have learnt from.
 *
 * @param site its host, or the folder that stands for it
 * @param pages that runs have met
 * @param sampled those that are remembered
 * @param firstRun the run that met it first
 * @param lastRun the last run that learnt from it
 * @param learntAt when that was
 */
public record KnownSite(String site, long pages, int sampled, long firstRun, long lastRun, Instant learntAt) {}
