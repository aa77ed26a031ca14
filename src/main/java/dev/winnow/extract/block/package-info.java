/**
 * Cuts a page into blocks, the pieces that a reader sees as one, inside the boxes of its elements. Knows nothing of the
 * model that judges them.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.block;

import org.jspecify.annotations.NullMarked;
