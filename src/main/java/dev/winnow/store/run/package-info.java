/**
 * Runs, their owners, and what they read: manifest, known containers, captures chosen to be read again. Uses {@code
 * store.database} and {@code archive}.
 */
@NullMarked
package dev.winnow.store.run;

import org.jspecify.annotations.NullMarked;
