/**
 * Articles as they stand in rows, are read back, and are written as JSON, with the feed of their changes. Uses {@code
 * store.database} and {@code article}.
 */
@NullMarked
package dev.winnow.store.article;

import org.jspecify.annotations.NullMarked;
