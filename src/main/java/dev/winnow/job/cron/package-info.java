/** When the nights of a schedule are: cron with a time zone, over changes of daylight saving time. Knows nothing of jobs. */
@NullMarked
package dev.winnow.job.cron;

import org.jspecify.annotations.NullMarked;
