/** The job file, the steps of a run in order, and all concurrency. */
@NullMarked
package dev.winnow.job;

import org.jspecify.annotations.NullMarked;
