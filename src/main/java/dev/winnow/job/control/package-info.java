/**
 * Stopping, waiting and failing: requests to stop, bounded retries, heartbeats, failures in words. Uses {@code
 * store.run} and {@code store.database}.
 */
@NullMarked
package dev.winnow.job.control;

import org.jspecify.annotations.NullMarked;
