/** What became of the nights that schedules named. */
@NullMarked
package dev.winnow.store.schedule;

import org.jspecify.annotations.NullMarked;
