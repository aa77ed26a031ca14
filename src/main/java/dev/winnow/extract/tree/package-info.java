/**
 * Trees of elements, whatever their size and shape: built within limits, and asked so that the time grows with the page and
 * not faster. Uses {@code reject} only.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.tree;

import org.jspecify.annotations.NullMarked;
