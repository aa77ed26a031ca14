/** What people did in the console: who, when, what, why, and what came of it. */
@NullMarked
package dev.winnow.store.audit;

import org.jspecify.annotations.NullMarked;
