/** Reads rejects and writes them to files. Uses {@code store.database} and {@code store.file}. */
@NullMarked
package dev.winnow.store.reject;

import org.jspecify.annotations.NullMarked;
