/**
 * Files that a run writes: exports and reports. Uses {@code store.export}, {@code store.figures} and {@code report}.
 */
@NullMarked
package dev.winnow.job.output;

import org.jspecify.annotations.NullMarked;
