/**
 * The database itself: settings, locks, dialects, migrations, failures in words, and how values stand in columns. The
 * only place that knows which database it is; uses nothing of Winnow.
 */
@NullMarked
package dev.winnow.store.database;

import org.jspecify.annotations.NullMarked;
