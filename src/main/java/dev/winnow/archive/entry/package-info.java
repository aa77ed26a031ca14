/** Zip and tar: entries in order, by directory or by headers. Uses {@code archive.item} and {@code archive.input}. */
@NullMarked
package dev.winnow.archive.entry;

import org.jspecify.annotations.NullMarked;
