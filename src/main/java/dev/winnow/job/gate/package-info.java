/**
 * Decides whether a run may be published, from its figures and those of earlier nights. Uses {@code store.figures}.
 */
@NullMarked
package dev.winnow.job.gate;

import org.jspecify.annotations.NullMarked;
