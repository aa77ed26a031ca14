/** Which articles have the same text, exactly or nearly. Uses {@code store.run} and {@code text.near}. */
@NullMarked
package dev.winnow.store.dedupe;

import org.jspecify.annotations.NullMarked;
