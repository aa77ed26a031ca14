/**
 * Starts jobs by their schedules. The next night of each job is a row in the database, so that it is kept over restarts and
 * only one of several servers starts it; job files are read anew when they change.
 */
@NullMarked
package dev.winnow.job.schedule;

import org.jspecify.annotations.NullMarked;
