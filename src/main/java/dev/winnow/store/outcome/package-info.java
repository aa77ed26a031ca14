/**
 * What a run found: captures, versions and rejects are written, and the books kept, in one transaction. Uses {@code
 * store.run} and {@code store.article}.
 */
@NullMarked
package dev.winnow.store.outcome;

import org.jspecify.annotations.NullMarked;
