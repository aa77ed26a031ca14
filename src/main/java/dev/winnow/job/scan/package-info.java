/**
 * Lists what a run reads, cut into splits: the new files of an archive, or chosen captures. Uses {@code store.run} and
 * {@code archive}.
 */
@NullMarked
package dev.winnow.job.scan;

import org.jspecify.annotations.NullMarked;
