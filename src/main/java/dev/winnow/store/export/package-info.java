/** Exports: published articles, or what changed of them, as files that are whole or not there. */
@NullMarked
package dev.winnow.store.export;

import org.jspecify.annotations.NullMarked;
