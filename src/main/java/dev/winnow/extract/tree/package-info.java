/**
 * Trees of elements, whatever their size and shape: built within limits, and asked so that the time grows with the page and
 * not faster; with the frames and shadow roots that a browser shows. Uses {@code language} and {@code limit}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.tree;

import org.jspecify.annotations.NullMarked;
