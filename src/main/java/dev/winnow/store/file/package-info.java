/** Files that are there whole or not at all. Uses nothing of Winnow. */
@NullMarked
package dev.winnow.store.file;

import org.jspecify.annotations.NullMarked;
