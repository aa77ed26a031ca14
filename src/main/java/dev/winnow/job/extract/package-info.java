/**
 * The extract step: captures in, outcomes out, each page within its limits. Uses {@code archive}, {@code extract} and
 * {@code store.outcome}.
 */
@NullMarked
package dev.winnow.job.extract;

import org.jspecify.annotations.NullMarked;
